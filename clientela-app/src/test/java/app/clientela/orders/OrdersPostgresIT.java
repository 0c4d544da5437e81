package app.clientela.orders;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class OrdersPostgresIT extends OrdersContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
