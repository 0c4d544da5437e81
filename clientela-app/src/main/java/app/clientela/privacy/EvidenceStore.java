package app.clientela.privacy;

import static app.clientela.db.Tables.CONSENT;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.util.HashSet;
import java.util.Set;

/// The one SQL that changes the ledger: the evidence may say who somebody is, and goes with them.
/// What they said, and when, stays.
final class EvidenceStore {

    private final Database database;

    EvidenceStore(Database database) {
        this.database = database;
    }

    void wipe(Set<CustomerId> customers) {
        database.sql()
                .update(CONSENT)
                .set(CONSENT.EVIDENCE, "")
                .where(CONSENT.CUSTOMER_ID.in(customers))
                .execute();
    }

    Set<RunId> runsOf(Set<CustomerId> customers) {
        return new HashSet<>(database.sql()
                .selectDistinct(CONSENT.RUN_ID)
                .from(CONSENT)
                .where(CONSENT.CUSTOMER_ID.in(customers))
                .fetch(CONSENT.RUN_ID));
    }
}
