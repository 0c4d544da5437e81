package app.clientela.orders;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class MergedOrdersPostgresIT extends MergedOrdersContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
