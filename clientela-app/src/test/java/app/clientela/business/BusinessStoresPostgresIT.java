package app.clientela.business;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class BusinessStoresPostgresIT extends BusinessStoresContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
