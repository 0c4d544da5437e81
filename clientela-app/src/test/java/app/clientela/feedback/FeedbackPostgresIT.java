package app.clientela.feedback;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class FeedbackPostgresIT extends FeedbackContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
