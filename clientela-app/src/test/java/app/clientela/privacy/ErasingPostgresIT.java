package app.clientela.privacy;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class ErasingPostgresIT extends ErasingContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
