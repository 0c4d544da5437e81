package app.clientela.privacy;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class ErasingSqliteTest extends ErasingContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
