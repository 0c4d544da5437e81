package app.clientela.privacy;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class PrivacyPostgresIT extends PrivacyContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
