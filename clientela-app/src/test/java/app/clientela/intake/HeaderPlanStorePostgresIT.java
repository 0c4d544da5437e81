package app.clientela.intake;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class HeaderPlanStorePostgresIT extends HeaderPlanStoreContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
