package app.clientela.orders;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class SharesPostgresIT extends SharesContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
