package app.clientela.valuation;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class SuccessorSqliteTest extends SuccessorContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
