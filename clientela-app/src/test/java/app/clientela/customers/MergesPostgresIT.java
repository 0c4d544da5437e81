package app.clientela.customers;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class MergesPostgresIT extends MergesContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
