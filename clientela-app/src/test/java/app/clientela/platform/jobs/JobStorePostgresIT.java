package app.clientela.platform.jobs;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class JobStorePostgresIT extends JobStoreContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
