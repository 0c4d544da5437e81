package app.clientela.platform.db;

import app.clientela.TestDatabase;

class DatabasePostgresIT extends DatabaseContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
