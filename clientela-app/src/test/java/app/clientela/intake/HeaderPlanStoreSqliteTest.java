package app.clientela.intake;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

final class HeaderPlanStoreSqliteTest extends HeaderPlanStoreContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
