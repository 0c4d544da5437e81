package app.clientela.customers;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class CustomersPostgresIT extends CustomersContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
