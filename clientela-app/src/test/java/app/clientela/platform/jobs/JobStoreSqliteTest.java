package app.clientela.platform.jobs;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class JobStoreSqliteTest extends JobStoreContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
