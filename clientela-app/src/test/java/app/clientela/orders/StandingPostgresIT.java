package app.clientela.orders;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class StandingPostgresIT extends StandingContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
