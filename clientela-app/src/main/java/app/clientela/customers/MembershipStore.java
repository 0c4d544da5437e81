package app.clientela.customers;

import static app.clientela.db.Tables.CUSTOMER;
import static app.clientela.db.Tables.CUSTOMER_IDENTITY;
import static app.clientela.db.Tables.CUSTOMER_TAG;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import app.clientela.platform.db.Database;
import app.clientela.platform.db.Membership;
import java.util.List;
import java.util.Locale;

/// What is true of a customer, as a condition for the lists of other rooms. What is true of whoever
/// was merged is true of whom they were merged into.
final class MembershipStore {

    private final Database database;

    MembershipStore(Database database) {
        this.database = database;
    }

    /// Carries one of these tags.
    static Membership<CustomerId> tagged(List<String> tags) {
        var merged = CUSTOMER.as("merged");
        return new Membership<>(id -> exists(selectOne()
                        .from(CUSTOMER_TAG)
                        .where(CUSTOMER_TAG.CUSTOMER_ID.eq(id))
                        .and(CUSTOMER_TAG.TAG.in(tags)))
                .or(exists(selectOne()
                        .from(merged)
                        .join(CUSTOMER_TAG)
                        .on(CUSTOMER_TAG.CUSTOMER_ID.eq(merged.ID))
                        .where(merged.MERGED_INTO.eq(id))
                        .and(CUSTOMER_TAG.TAG.in(tags)))));
    }

    /// Has an e-mail address, a phone number or whatever `kind` asks for.
    static Membership<CustomerId> knownBy(KnownAs.Kind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        var merged = CUSTOMER.as("merged");
        return new Membership<>(id -> exists(selectOne()
                        .from(CUSTOMER_IDENTITY)
                        .where(CUSTOMER_IDENTITY.CUSTOMER_ID.eq(id))
                        .and(CUSTOMER_IDENTITY.KIND.eq(word)))
                .or(exists(selectOne()
                        .from(merged)
                        .join(CUSTOMER_IDENTITY)
                        .on(CUSTOMER_IDENTITY.CUSTOMER_ID.eq(merged.ID))
                        .where(merged.MERGED_INTO.eq(id))
                        .and(CUSTOMER_IDENTITY.KIND.eq(word)))));
    }

    /// Every tag that somebody carries, in alphabetical order.
    List<String> tags() {
        return database.sql()
                .selectDistinct(CUSTOMER_TAG.TAG)
                .from(CUSTOMER_TAG)
                .orderBy(CUSTOMER_TAG.TAG)
                .fetch(CUSTOMER_TAG.TAG);
    }
}
