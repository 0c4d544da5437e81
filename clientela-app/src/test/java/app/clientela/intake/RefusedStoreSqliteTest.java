package app.clientela.intake;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class RefusedStoreSqliteTest extends RefusedStoreContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
