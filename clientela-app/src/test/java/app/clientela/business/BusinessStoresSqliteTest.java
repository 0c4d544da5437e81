package app.clientela.business;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class BusinessStoresSqliteTest extends BusinessStoresContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
