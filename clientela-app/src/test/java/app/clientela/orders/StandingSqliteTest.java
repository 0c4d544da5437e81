package app.clientela.orders;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class StandingSqliteTest extends StandingContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
