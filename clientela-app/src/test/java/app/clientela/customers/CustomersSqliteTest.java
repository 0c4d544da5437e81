package app.clientela.customers;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class CustomersSqliteTest extends CustomersContract {

    @Override
    Database open() {
        return TestDatabase.sqlite();
    }
}
