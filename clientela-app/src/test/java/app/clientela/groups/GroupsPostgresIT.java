package app.clientela.groups;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class GroupsPostgresIT extends GroupsContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
