package app.clientela.intake;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class SealedFileStorePostgresIT extends SealedFileStoreContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
