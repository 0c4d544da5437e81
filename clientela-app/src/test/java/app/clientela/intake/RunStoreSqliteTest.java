package app.clientela.intake;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class RunStoreSqliteTest extends RunStoreContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
