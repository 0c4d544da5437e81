package app.clientela.orders;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A ledger with two customers, on whichever database.
abstract class LedgerContract {

    static final RunId FIRST = new RunId(1);
    static final RunId SECOND = new RunId(2);
    static final RunId THIRD = new RunId(3);

    Ledger ledger;
    CustomerId anna;
    CustomerId eva;

    abstract Database open();

    @BeforeEach
    void opens() {
        ledger = new Ledger(open());
        anna = ledger.customer("anna");
        eva = ledger.customer("eva");
    }

    @AfterEach
    void closes() {
        ledger.close();
    }
}
