package app.clientela.valuation;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class SuccessorPostgresIT extends SuccessorContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
