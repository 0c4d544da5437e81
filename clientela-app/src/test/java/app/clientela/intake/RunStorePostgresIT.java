package app.clientela.intake;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class RunStorePostgresIT extends RunStoreContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
