package app.clientela.privacy;

import static app.clientela.db.Tables.CONSENT_HOLDER;

import app.clientela.customers.CustomerId;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;

/// The SQL that says whose the entries of merged customers are.
final class HolderStore {

    private final Database database;

    HolderStore(Database database) {
        this.database = database;
    }

    void hand(Set<CustomerId> told, CustomerId now, LocalDate on) {
        forget(told);
        told.stream()
                .filter(one -> !one.equals(now))
                .forEach(one -> database.sql()
                        .insertInto(CONSENT_HOLDER)
                        .set(CONSENT_HOLDER.TOLD_CUSTOMER_ID, one)
                        .set(CONSENT_HOLDER.CUSTOMER_ID, now)
                        .set(CONSENT_HOLDER.JOINED_ON, on)
                        .execute());
    }

    void forget(Collection<CustomerId> told) {
        told.forEach(one -> database.sql()
                .deleteFrom(CONSENT_HOLDER)
                .where(CONSENT_HOLDER.TOLD_CUSTOMER_ID.eq(one))
                .execute());
    }

    /// The customer and everybody merged into them.
    Set<CustomerId> toldOf(CustomerId now) {
        Set<CustomerId> told = new HashSet<>(database.sql()
                .select(CONSENT_HOLDER.TOLD_CUSTOMER_ID)
                .from(CONSENT_HOLDER)
                .where(CONSENT_HOLDER.CUSTOMER_ID.eq(now))
                .fetch(CONSENT_HOLDER.TOLD_CUSTOMER_ID));
        told.add(now);
        return told;
    }

    Optional<LocalDate> joinedOn(CustomerId now) {
        return Optional.ofNullable(database.sql()
                .select(DSL.max(CONSENT_HOLDER.JOINED_ON))
                .from(CONSENT_HOLDER)
                .where(CONSENT_HOLDER.CUSTOMER_ID.eq(now))
                .fetchSingle()
                .value1());
    }

    /// Whose each merged customer is now.
    Map<CustomerId, CustomerId> all() {
        Map<CustomerId, CustomerId> all = new HashMap<>();
        database.sql().selectFrom(CONSENT_HOLDER).forEach(row -> all.put(row.getToldCustomerId(), row.getCustomerId()));
        return all;
    }
}
