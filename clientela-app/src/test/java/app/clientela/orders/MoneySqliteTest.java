package app.clientela.orders;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class MoneySqliteTest extends MoneyContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
