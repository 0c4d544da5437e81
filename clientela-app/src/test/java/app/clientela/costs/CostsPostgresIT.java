package app.clientela.costs;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class CostsPostgresIT extends CostsContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
