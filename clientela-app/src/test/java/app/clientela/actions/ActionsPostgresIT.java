package app.clientela.actions;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class ActionsPostgresIT extends ActionsContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
