package app.clientela.costs;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class CostsSqliteTest extends CostsContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
