package app.clientela.groups;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class GroupsSqliteTest extends GroupsContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
