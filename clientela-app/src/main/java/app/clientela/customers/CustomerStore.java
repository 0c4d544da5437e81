package app.clientela.customers;

import static app.clientela.db.Tables.CUSTOMER;
import static app.clientela.db.Tables.CUSTOMER_IDENTITY;
import static app.clientela.db.Tables.CUSTOMER_TAG;
import static app.clientela.db.Tables.MERGE_PROPOSAL;

import app.clientela.kernel.Ids;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Record;

/// All SQL about customers.
final class CustomerStore {

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    CustomerStore(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    Recognition recognise(Identity who, RunId run) {
        Optional<String> key = who.externalId()
                .or(who::email)
                .or(() -> who.strongColumns() ? Optional.empty() : who.name())
                .map(text -> text.toLowerCase(Locale.ROOT));
        if (key.isEmpty()) {
            return new Recognition.Unnamed();
        }
        Optional<CustomerId> known = database.sql()
                .select(CUSTOMER_IDENTITY.CUSTOMER_ID)
                .from(CUSTOMER_IDENTITY)
                .where(CUSTOMER_IDENTITY.KIND.eq("external"))
                .and(CUSTOMER_IDENTITY.MATCHED.eq(key.get()))
                .and(CUSTOMER_IDENTITY.SOURCE.eq(who.source()))
                .fetchOptional(CUSTOMER_IDENTITY.CUSTOMER_ID);
        if (known.isPresent()) {
            return new Recognition.Known(known.get());
        }
        CustomerId id = new CustomerId(ids.next());
        database.sql()
                .insertInto(CUSTOMER)
                .set(CUSTOMER.ID, id)
                .set(CUSTOMER.PUBLIC_ID, ids.nextPublic())
                .set(CUSTOMER.NAME, who.name().orElse(key.get()))
                .set(CUSTOMER.RUN_ID, run)
                .set(CUSTOMER.CREATED_AT, clock.instant())
                .execute();
        database.sql()
                .insertInto(CUSTOMER_IDENTITY)
                .set(CUSTOMER_IDENTITY.ID, ids.next())
                .set(CUSTOMER_IDENTITY.CUSTOMER_ID, id)
                .set(CUSTOMER_IDENTITY.KIND, "external")
                .set(CUSTOMER_IDENTITY.SOURCE, who.source())
                .set(CUSTOMER_IDENTITY.MATCHED, key.get())
                .set(CUSTOMER_IDENTITY.GIVEN, key.get())
                .set(CUSTOMER_IDENTITY.RUN_ID, run)
                .execute();
        return new Recognition.Created(id);
    }

    Optional<Customer> find(PublicId id) {
        return find(CUSTOMER.PUBLIC_ID.eq(id));
    }

    Optional<Customer> find(CustomerId id) {
        return find(CUSTOMER.ID.eq(id));
    }

    private Optional<Customer> find(Condition which) {
        Optional<? extends Record> row =
                database.sql().selectFrom(CUSTOMER).where(which).fetchOptional();
        Optional<CustomerId> keeper = row.flatMap(found -> Optional.ofNullable(found.get(CUSTOMER.MERGED_INTO)));
        return keeper.isPresent() ? find(keeper.get()) : row.map(this::customer);
    }

    private Customer customer(Record row) {
        CustomerId id = row.get(CUSTOMER.ID);
        return new Customer(
                id,
                row.get(CUSTOMER.PUBLIC_ID),
                row.get(CUSTOMER.NAME),
                Optional.ofNullable(row.get(CUSTOMER.PLACE)),
                Optional.ofNullable(row.get(CUSTOMER.COUNTRY)),
                identities(id),
                tags(id),
                row.get(CUSTOMER.CREATED_AT));
    }

    private List<KnownAs> identities(CustomerId id) {
        return database.sql()
                .selectFrom(CUSTOMER_IDENTITY)
                .where(CUSTOMER_IDENTITY.CUSTOMER_ID.eq(id))
                .orderBy(CUSTOMER_IDENTITY.ID)
                .fetch(row -> new KnownAs(
                        KnownAs.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)), row.getSource(), row.getGiven()));
    }

    private List<String> tags(CustomerId id) {
        return database.sql()
                .select(CUSTOMER_TAG.TAG)
                .from(CUSTOMER_TAG)
                .where(CUSTOMER_TAG.CUSTOMER_ID.eq(id))
                .orderBy(CUSTOMER_TAG.TAG)
                .fetch(CUSTOMER_TAG.TAG);
    }

    int count() {
        return database.sql().fetchCount(CUSTOMER, CUSTOMER.MERGED_INTO.isNull());
    }

    long proposals() {
        return database.sql().fetchCount(MERGE_PROPOSAL);
    }

    void tag(CustomerId id, String tag) {
        untag(id, tag);
        database.sql()
                .insertInto(CUSTOMER_TAG)
                .set(CUSTOMER_TAG.CUSTOMER_ID, id)
                .set(CUSTOMER_TAG.TAG, tag)
                .execute();
    }

    void untag(CustomerId id, String tag) {
        database.sql()
                .deleteFrom(CUSTOMER_TAG)
                .where(CUSTOMER_TAG.CUSTOMER_ID.eq(id))
                .and(CUSTOMER_TAG.TAG.eq(tag))
                .execute();
    }

    void eachCard(Consumer<CustomerCard> to) {
        try (var cursor = database.sql()
                .selectFrom(CUSTOMER)
                .where(CUSTOMER.MERGED_INTO.isNull())
                .fetchLazy()) {
            cursor.forEach(row -> to.accept(new CustomerCard(
                    row.getId(),
                    row.getPublicId(),
                    row.getName(),
                    Optional.ofNullable(row.getPlace()).orElse(""),
                    row.getName().toLowerCase(Locale.ROOT))));
        }
    }

    List<CustomerId> madeBy(RunId run) {
        return database.sql()
                .select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.RUN_ID.eq(run))
                .fetch(CUSTOMER.ID);
    }

    void withdraw(RunId run, List<CustomerId> made) {
        database.sql()
                .deleteFrom(MERGE_PROPOSAL)
                .where(MERGE_PROPOSAL.RUN_ID.eq(run))
                .execute();
        database.sql()
                .deleteFrom(CUSTOMER_IDENTITY)
                .where(CUSTOMER_IDENTITY.RUN_ID.eq(run))
                .execute();
        made.forEach(id ->
                database.sql().deleteFrom(CUSTOMER).where(CUSTOMER.ID.eq(id)).execute());
    }
}
