package app.clientela.valuation;

import app.clientela.TestDatabase;
import app.clientela.platform.db.Database;

class ValuationStoresPostgresIT extends ValuationStoresContract {

    @Override
    Database open() {
        return TestDatabase.postgres();
    }
}
