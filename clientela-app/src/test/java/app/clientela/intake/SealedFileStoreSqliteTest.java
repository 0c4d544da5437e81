package app.clientela.intake;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class SealedFileStoreSqliteTest extends SealedFileStoreContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
