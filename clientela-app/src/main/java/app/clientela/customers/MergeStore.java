package app.clientela.customers;

import static app.clientela.db.Tables.CUSTOMER;
import static app.clientela.db.Tables.CUSTOMER_LINK;
import static app.clientela.db.Tables.KEPT_APART;
import static app.clientela.db.Tables.MERGE_PROPOSAL;

import app.clientela.business.PersonId;
import app.clientela.kernel.Ids;
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
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// All SQL about who is the same and who is not, by a person's word.
final class MergeStore {

    private final Database database;
    private final Ids ids;

    MergeStore(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    Links links() {
        return new Links(database.sql()
                .selectFrom(CUSTOMER_LINK)
                .fetchMap(CUSTOMER_LINK.CUSTOMER_ID, CUSTOMER_LINK.OTHER_CUSTOMER_ID));
    }

    void join(CustomerId id, CustomerId other, Optional<PersonId> by, Instant at) {
        database.sql()
                .insertInto(CUSTOMER_LINK)
                .set(CUSTOMER_LINK.CUSTOMER_ID, id)
                .set(CUSTOMER_LINK.OTHER_CUSTOMER_ID, other)
                .set(CUSTOMER_LINK.PERSON_ID, by.orElse(null))
                .set(CUSTOMER_LINK.LINKED_AT, at)
                .execute();
    }

    /// Makes the links that are kept lead where these do, and drops those that are none of these.
    void keep(Links links) {
        Map<CustomerId, CustomerId> now = links.into();
        links().into().forEach((id, other) -> {
            Condition which = CUSTOMER_LINK.CUSTOMER_ID.eq(id);
            Optional<CustomerId> leads = Optional.ofNullable(now.get(id));
            if (leads.isEmpty()) {
                database.sql().deleteFrom(CUSTOMER_LINK).where(which).execute();
            } else if (!leads.get().equals(other)) {
                database.sql()
                        .update(CUSTOMER_LINK)
                        .set(CUSTOMER_LINK.OTHER_CUSTOMER_ID, leads.get())
                        .where(which)
                        .execute();
            }
        });
    }

    /// From now on all of these are that customer.
    void hand(Collection<CustomerId> told, CustomerId now) {
        told.forEach(id -> database.sql()
                .update(CUSTOMER)
                .set(CUSTOMER.MERGED_INTO, id.equals(now) ? null : now)
                .where(CUSTOMER.ID.eq(id))
                .execute());
    }

    /// From now on each of these is nobody but themselves.
    void hand(Collection<CustomerId> alone) {
        alone.forEach(id -> hand(List.of(id), id));
    }

    /// For those of these who were merged: whoever they are now.
    Map<CustomerId, CustomerId> nowOf(Collection<CustomerId> asked) {
        Map<CustomerId, CustomerId> now = new HashMap<>();
        CustomerStore.inParts(
                new HashSet<>(asked),
                part -> now.putAll(database.sql()
                        .select(CUSTOMER.ID, CUSTOMER.MERGED_INTO)
                        .from(CUSTOMER)
                        .where(CUSTOMER.ID.in(part))
                        .and(CUSTOMER.MERGED_INTO.isNotNull())
                        .fetchMap(CUSTOMER.ID, CUSTOMER.MERGED_INTO)));
        return now;
    }

    /// The newest first, without those who were erased.
    List<Linked> linked(int most) {
        return database.sql()
                .select(CUSTOMER_LINK.CUSTOMER_ID, CUSTOMER_LINK.LINKED_AT)
                .from(CUSTOMER_LINK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CUSTOMER_LINK.CUSTOMER_ID))
                .where(CUSTOMER.ERASED_AT.isNull())
                .orderBy(CUSTOMER_LINK.LINKED_AT.desc(), CUSTOMER_LINK.CUSTOMER_ID.desc())
                .limit(most)
                .fetch(row -> new Linked(row.value1(), row.value2()));
    }

    boolean isErased(CustomerId id) {
        return database.sql().fetchExists(CUSTOMER, CUSTOMER.ID.eq(id), CUSTOMER.ERASED_AT.isNotNull());
    }

    /// Everybody merged into the customer, the newest merge first.
    List<Linked> linkedTo(CustomerId now) {
        return database.sql()
                .select(CUSTOMER_LINK.CUSTOMER_ID, CUSTOMER_LINK.LINKED_AT)
                .from(CUSTOMER)
                .join(CUSTOMER_LINK)
                .on(CUSTOMER_LINK.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(CUSTOMER.MERGED_INTO.eq(now))
                .orderBy(CUSTOMER_LINK.LINKED_AT.desc(), CUSTOMER_LINK.CUSTOMER_ID.desc())
                .fetch(row -> new Linked(row.value1(), row.value2()));
    }

    record Linked(CustomerId merged, Instant at) {}

    void keepApart(CustomerId one, Optional<CustomerId> other, Optional<PersonId> by, Instant at) {
        database.sql()
                .insertInto(KEPT_APART)
                .set(KEPT_APART.ID, ids.next())
                .set(KEPT_APART.CUSTOMER_ID, one)
                .set(KEPT_APART.OTHER_CUSTOMER_ID, other.orElse(null))
                .set(KEPT_APART.PERSON_ID, by.orElse(null))
                .set(KEPT_APART.DECIDED_AT, at)
                .execute();
    }

    void forgetApart(CustomerId one, CustomerId other) {
        database.sql()
                .deleteFrom(KEPT_APART)
                .where(KEPT_APART.CUSTOMER_ID.eq(one).and(KEPT_APART.OTHER_CUSTOMER_ID.eq(other)))
                .or(KEPT_APART.CUSTOMER_ID.eq(other).and(KEPT_APART.OTHER_CUSTOMER_ID.eq(one)))
                .execute();
    }

    /// What is proposed of customers as they are now, each pair once, without what a person has
    /// decided. Joined from the left, so that SQLite begins with the few proposals rather than with
    /// all customers.
    List<Proposal> open() {
        var one = CUSTOMER.as("one");
        var two = CUSTOMER.as("two");
        Field<CustomerId> first = DSL.coalesce(one.MERGED_INTO, one.ID).as("first_now");
        Field<CustomerId> second = DSL.coalesce(two.MERGED_INTO, two.ID).as("second_now");
        Set<Pair> decided = new HashSet<>(database.sql()
                .select(first, second)
                .from(KEPT_APART)
                .leftJoin(one)
                .on(one.ID.eq(KEPT_APART.CUSTOMER_ID))
                .leftJoin(two)
                .on(two.ID.eq(KEPT_APART.OTHER_CUSTOMER_ID))
                .fetch(row -> pair(row.value1(), Optional.ofNullable(row.value2()))));
        List<Proposal> open = new ArrayList<>();
        database.sql()
                .select(first, second, MERGE_PROPOSAL.REASON)
                .from(MERGE_PROPOSAL)
                .leftJoin(one)
                .on(one.ID.eq(MERGE_PROPOSAL.CUSTOMER_ID))
                .leftJoin(two)
                .on(two.ID.eq(MERGE_PROPOSAL.OTHER_CUSTOMER_ID))
                .orderBy(MERGE_PROPOSAL.ID)
                .forEach(row -> {
                    Pair pair = pair(row.value1(), Optional.ofNullable(row.value2()));
                    if (!pair.isOne() && decided.add(pair)) {
                        open.add(new Proposal(pair.one(), pair.other(), reason(row.value3())));
                    }
                });
        return open;
    }

    private static MergeReason reason(String word) {
        return MergeReason.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private record Pair(CustomerId one, Optional<CustomerId> other) {

        boolean isOne() {
            return other.filter(one::equals).isPresent();
        }
    }

    /// The older first, so that a pair is one whichever way round it was said.
    private static Pair pair(CustomerId one, Optional<CustomerId> other) {
        return other.filter(two -> two.value() < one.value())
                .map(two -> new Pair(two, Optional.of(one)))
                .orElseGet(() -> new Pair(one, other));
    }
}
