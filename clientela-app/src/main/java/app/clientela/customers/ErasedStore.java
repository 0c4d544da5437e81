package app.clientela.customers;

import static app.clientela.db.Tables.CUSTOMER;
import static app.clientela.db.Tables.CUSTOMER_IDENTITY;
import static app.clientela.db.Tables.CUSTOMER_TAG;
import static app.clientela.db.Tables.ERASED_IDENTITY;
import static app.clientela.db.Tables.KEPT_APART;
import static app.clientela.db.Tables.MERGE_PROPOSAL;

import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.impl.DSL;

/// All SQL about customers of whom everything was destroyed.
final class ErasedStore {

    private static final int AT_ONCE = 500;

    private final Database database;

    ErasedStore(Database database) {
        this.database = database;
    }

    Set<CustomerId> all() {
        return new HashSet<>(database.sql()
                .select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ERASED_AT.isNotNull())
                .fetch(CUSTOMER.ID));
    }

    /// @param id theirs, or of somebody who was merged into them
    Optional<Erased> find(PublicId id) {
        var now = CUSTOMER.as("now");
        return database.sql()
                .select(now.ID, now.PUBLIC_ID, now.ERASED_AT)
                .from(CUSTOMER)
                .join(now)
                .on(now.ID.eq(DSL.coalesce(CUSTOMER.MERGED_INTO, CUSTOMER.ID)))
                .where(CUSTOMER.PUBLIC_ID.eq(id))
                .and(now.ERASED_AT.isNotNull())
                .fetchOptional(row -> new Erased(row.value1(), row.value2(), row.value3()));
    }

    /// Those of these who are here and not erased.
    Set<CustomerId> here(Collection<CustomerId> asked) {
        Set<CustomerId> here = new HashSet<>();
        CustomerStore.inParts(
                asked,
                part -> here.addAll(database.sql()
                        .select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.ID.in(part))
                        .and(CUSTOMER.ERASED_AT.isNull())
                        .fetch(CUSTOMER.ID)));
        return here;
    }

    /// Which keys of these rows lead to somebody erased, and to whom.
    /// @param mark how a text is kept that nobody may read back
    Map<Key, CustomerId> among(Collection<Clues> rows, UnaryOperator<String> mark) {
        Map<Key, CustomerId> erased = new HashMap<>();
        if (!database.sql().fetchExists(ERASED_IDENTITY)) {
            return erased;
        }
        Map<String, Key> marked = new HashMap<>();
        rows.stream()
                .flatMap(clues -> clues.automatic().stream())
                .distinct()
                .forEach(key -> marked.put(mark.apply(text(key)), key));
        List<String> marks = List.copyOf(marked.keySet());
        for (int from = 0; from < marks.size(); from += AT_ONCE) {
            database.sql()
                    .selectFrom(ERASED_IDENTITY)
                    .where(ERASED_IDENTITY.MARK.in(marks.subList(from, Math.min(marks.size(), from + AT_ONCE))))
                    .forEach(row -> Optional.ofNullable(marked.get(row.getMark()))
                            .ifPresent(key -> erased.put(key, row.getCustomerId())));
        }
        return erased;
    }

    private static String text(Key key) {
        return key.kind() + "|" + key.source() + "|" + key.matched();
    }

    /// A key of somebody, and what stood in the document.
    record Held(CustomerId customer, Key key, String given) {

        KnownAs known() {
            return new KnownAs(key.kind(), key.source(), given);
        }

        KnownAs compared() {
            return new KnownAs(key.kind(), key.source(), key.matched());
        }
    }

    List<Held> heldOf(Set<CustomerId> customers) {
        return database.sql()
                .selectFrom(CUSTOMER_IDENTITY)
                .where(CUSTOMER_IDENTITY.CUSTOMER_ID.in(customers))
                .orderBy(CUSTOMER_IDENTITY.ID)
                .fetch(row -> new Held(
                        row.getCustomerId(),
                        new Key(
                                KnownAs.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                                row.getSource(),
                                row.getMatched()),
                        row.getGiven()));
    }

    List<String> namesOf(Set<CustomerId> customers) {
        return database.sql()
                .select(CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.in(customers))
                .and(CUSTOMER.NAME.ne(""))
                .fetch(CUSTOMER.NAME);
    }

    Set<RunId> runsOf(Set<CustomerId> customers) {
        List<RunId> runs = new ArrayList<>(database.sql()
                .select(CUSTOMER.RUN_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.in(customers))
                .and(CUSTOMER.RUN_ID.isNotNull())
                .fetch(CUSTOMER.RUN_ID));
        runs.addAll(database.sql()
                .selectDistinct(CUSTOMER_IDENTITY.RUN_ID)
                .from(CUSTOMER_IDENTITY)
                .where(CUSTOMER_IDENTITY.CUSTOMER_ID.in(customers))
                .and(CUSTOMER_IDENTITY.RUN_ID.isNotNull())
                .fetch(CUSTOMER_IDENTITY.RUN_ID));
        return new HashSet<>(runs);
    }

    /// Leaves a mark of what they are recognised by, and rows that say nothing. No run owns those:
    /// undoing it must not take the marks away.
    void erase(Set<CustomerId> customers, UnaryOperator<String> mark, Instant now) {
        heldOf(customers).stream().filter(ErasedStore::decides).forEach(held -> keep(held, mark));
        database.sql()
                .deleteFrom(CUSTOMER_IDENTITY)
                .where(CUSTOMER_IDENTITY.CUSTOMER_ID.in(customers))
                .execute();
        database.sql()
                .deleteFrom(CUSTOMER_TAG)
                .where(CUSTOMER_TAG.CUSTOMER_ID.in(customers))
                .execute();
        database.sql()
                .deleteFrom(MERGE_PROPOSAL)
                .where(MERGE_PROPOSAL.CUSTOMER_ID.in(customers))
                .or(MERGE_PROPOSAL.OTHER_CUSTOMER_ID.in(customers))
                .execute();
        database.sql()
                .deleteFrom(KEPT_APART)
                .where(KEPT_APART.CUSTOMER_ID.in(customers))
                .or(KEPT_APART.OTHER_CUSTOMER_ID.in(customers))
                .execute();
        database.sql()
                .update(CUSTOMER)
                .set(CUSTOMER.NAME, "")
                .set(CUSTOMER.PLACE, (String) null)
                .set(CUSTOMER.COUNTRY, (String) null)
                .set(CUSTOMER.RUN_ID, (RunId) null)
                .set(CUSTOMER.ERASED_AT, now)
                .where(CUSTOMER.ID.in(customers))
                .execute();
    }

    /// A phone number or a bare name never decides who somebody is: others may have the same.
    private static boolean decides(Held held) {
        return switch (held.key().kind()) {
            case EXTERNAL, TAX_ID, EMAIL -> true;
            case PHONE -> false;
            case NAME -> !held.key().source().isEmpty();
        };
    }

    private void keep(Held held, UnaryOperator<String> mark) {
        String marked = mark.apply(text(held.key()));
        if (!database.sql().fetchExists(ERASED_IDENTITY, ERASED_IDENTITY.MARK.eq(marked))) {
            database.sql()
                    .insertInto(ERASED_IDENTITY)
                    .set(ERASED_IDENTITY.MARK, marked)
                    .set(ERASED_IDENTITY.CUSTOMER_ID, held.customer())
                    .execute();
        }
    }
}
