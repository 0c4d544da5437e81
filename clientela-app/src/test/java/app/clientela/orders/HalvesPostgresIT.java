package app.clientela.orders;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class HalvesPostgresIT extends HalvesContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
