package app.clientela.customers;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class MergesSqliteTest extends MergesContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
