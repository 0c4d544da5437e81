package app.clientela.orders;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class HalvesSqliteTest extends HalvesContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
