package app.clientela.customers;

import static app.clientela.db.Tables.CUSTOMER;
import static app.clientela.db.Tables.CUSTOMER_IDENTITY;
import static app.clientela.db.Tables.CUSTOMER_TAG;
import static app.clientela.db.Tables.KEPT_APART;
import static app.clientela.db.Tables.MERGE_PROPOSAL;

import app.clientela.db.tables.records.CustomerRecord;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;

/// All SQL about customers.
final class CustomerStore {

    /// Every search text of a list fits into this.
    private static final int LONGEST_SEARCHED = 1000;

    private static final int AT_ONCE = 500;

    /// Not the keys that are made of a name for one source alone.
    private static final Condition SHOWN = CUSTOMER_IDENTITY.KIND.ne("name").or(CUSTOMER_IDENTITY.SOURCE.eq(""));

    private static final Field<CustomerId> WHO_NOW = DSL.coalesce(CUSTOMER.MERGED_INTO, CUSTOMER.ID);

    private final Database database;

    CustomerStore(Database database) {
        this.database = database;
    }

    Optional<Customer> find(PublicId id) {
        return find(CUSTOMER.PUBLIC_ID.eq(id)).values().stream().findFirst();
    }

    Optional<Customer> find(CustomerId id) {
        return find(CUSTOMER.ID.eq(id)).values().stream().findFirst();
    }

    /// Whoever those are now, each by the id asked for; without those who were erased.
    Map<CustomerId, Customer> find(Collection<CustomerId> asked) {
        Map<CustomerId, Customer> found = new HashMap<>();
        inParts(asked, part -> found.putAll(find(CUSTOMER.ID.in(part))));
        return found;
    }

    private Map<CustomerId, Customer> find(Condition which) {
        Map<CustomerId, CustomerId> now = database.sql()
                .select(CUSTOMER.ID, WHO_NOW)
                .from(CUSTOMER)
                .where(which)
                .fetchMap(CUSTOMER.ID, WHO_NOW);
        Map<CustomerId, Customer> customers = customers(Set.copyOf(now.values()));
        Map<CustomerId, Customer> found = new HashMap<>();
        now.forEach((id, is) -> Optional.ofNullable(customers.get(is)).ifPresent(one -> found.put(id, one)));
        return found;
    }

    /// With all that is known of whoever was merged into them, the oldest first.
    private Map<CustomerId, Customer> customers(Set<CustomerId> ids) {
        Condition theirs = CUSTOMER.ID.in(ids).or(CUSTOMER.MERGED_INTO.in(ids));
        Map<CustomerId, List<KnownAs>> known = known(WHO_NOW, theirs.and(SHOWN));
        Map<CustomerId, List<String>> tags = tags(theirs);
        return database
                .sql()
                .selectFrom(CUSTOMER)
                .where(theirs)
                .orderBy(DSL.field(CUSTOMER.MERGED_INTO.isNotNull()), CUSTOMER.ID)
                .fetchGroups(row -> Optional.ofNullable(row.getMergedInto()).orElse(row.getId()))
                .values()
                .stream()
                .filter(rows -> rows.getFirst().getErasedAt() == null)
                .map(rows -> customer(rows, known, tags))
                .collect(Collectors.toMap(Customer::id, one -> one));
    }

    /// @param rows the customer's own, then those of whoever was merged into them
    private static Customer customer(
            List<CustomerRecord> rows, Map<CustomerId, List<KnownAs>> known, Map<CustomerId, List<String>> tags) {
        CustomerRecord own = rows.getFirst();
        List<KnownAs> identities = known.getOrDefault(own.getId(), List.of());
        return new Customer(
                own.getId(),
                own.getPublicId(),
                shownName(own.getName(), identities),
                first(CUSTOMER.PLACE, rows),
                first(CUSTOMER.COUNTRY, rows),
                identities,
                tags.getOrDefault(own.getId(), List.of()),
                own.getCreatedAt());
    }

    private static Optional<String> first(Field<String> field, List<CustomerRecord> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.get(field))).findFirst();
    }

    /// The names by which the customers' own documents know them.
    Map<CustomerId, String> ownNames(Collection<CustomerId> ids) {
        Map<CustomerId, List<KnownAs>> known =
                known(CUSTOMER.ID, CUSTOMER.ID.in(ids).and(SHOWN));
        return database.sql()
                .selectFrom(CUSTOMER)
                .where(CUSTOMER.ID.in(ids))
                .fetchMap(CUSTOMER.ID, row -> shownName(row.getName(), known.getOrDefault(row.getId(), List.of())));
    }

    /// Whoever came without a name is shown by the first thing that says who it is.
    private static String shownName(String name, List<KnownAs> identities) {
        if (!name.isEmpty()) {
            return name;
        }
        return Stream.of(KnownAs.Kind.NAME, KnownAs.Kind.EMAIL, KnownAs.Kind.PHONE, KnownAs.Kind.EXTERNAL)
                .flatMap(kind -> identities.stream().filter(known -> known.kind() == kind))
                .map(KnownAs::given)
                .filter(given -> !given.isEmpty())
                .findFirst()
                .or(() -> identities.stream().map(KnownAs::given).findFirst())
                .orElse("?");
    }

    Set<CustomerId> knownBy(KnownAs.Kind kind) {
        return new HashSet<>(
                whoHas(kind, database.sql().selectDistinct(WHO_NOW)).fetch(WHO_NOW));
    }

    int countKnownBy(KnownAs.Kind kind) {
        return whoHas(kind, database.sql().select(DSL.countDistinct(WHO_NOW)))
                .fetchSingle()
                .value1();
    }

    private static <R extends Record> ResultQuery<R> whoHas(KnownAs.Kind kind, SelectSelectStep<R> asked) {
        return asked.from(CUSTOMER_IDENTITY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CUSTOMER_IDENTITY.CUSTOMER_ID))
                .where(CUSTOMER_IDENTITY.KIND.eq(kind.name().toLowerCase(Locale.ROOT)));
    }

    private static KnownAs.Kind kind(String word) {
        return KnownAs.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Map<CustomerId, List<String>> tags(Condition whose) {
        return database.sql()
                .selectDistinct(WHO_NOW, CUSTOMER_TAG.TAG)
                .from(CUSTOMER_TAG)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CUSTOMER_TAG.CUSTOMER_ID))
                .where(whose)
                .orderBy(CUSTOMER_TAG.TAG)
                .fetchGroups(WHO_NOW, CUSTOMER_TAG.TAG);
    }

    int count() {
        return database.sql().fetchCount(CUSTOMER, CUSTOMER.MERGED_INTO.isNull(), CUSTOMER.ERASED_AT.isNull());
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
                .where(CUSTOMER_TAG
                        .CUSTOMER_ID
                        .eq(id)
                        .or(CUSTOMER_TAG.CUSTOMER_ID.in(
                                DSL.select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.MERGED_INTO.eq(id)))))
                .and(CUSTOMER_TAG.TAG.eq(tag))
                .execute();
    }

    Set<CustomerId> all() {
        Set<CustomerId> all = new HashSet<>();
        Rows.each(
                database,
                database.sql()
                        .select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.MERGED_INTO.isNull())
                        .and(CUSTOMER.ERASED_AT.isNull()),
                row -> all.add(new CustomerId(row.number(1))));
        return all;
    }

    List<CustomerCard> cardsAfter(CustomerId after, int most) {
        List<CustomerRecord> page = database.sql()
                .selectFrom(CUSTOMER)
                .where(CUSTOMER.ID.gt(after))
                .and(CUSTOMER.MERGED_INTO.isNull())
                .and(CUSTOMER.ERASED_AT.isNull())
                .orderBy(CUSTOMER.ID)
                .limit(most)
                .fetch();
        if (page.isEmpty()) {
            return List.of();
        }
        CustomerId first = page.getFirst().getId();
        CustomerId last = page.getLast().getId();
        Map<CustomerId, List<KnownAs>> own = known(CUSTOMER_IDENTITY.CUSTOMER_ID, CUSTOMER.ID.between(first, last));
        Map<CustomerId, List<KnownAs>> merged = known(CUSTOMER.MERGED_INTO, CUSTOMER.MERGED_INTO.between(first, last));
        return page.stream().map(row -> card(row, own, merged)).toList();
    }

    private Map<CustomerId, List<KnownAs>> known(Field<CustomerId> by, Condition whose) {
        return database.sql()
                .select(by, CUSTOMER_IDENTITY.KIND, CUSTOMER_IDENTITY.SOURCE, CUSTOMER_IDENTITY.GIVEN)
                .from(CUSTOMER)
                .join(CUSTOMER_IDENTITY)
                .on(CUSTOMER_IDENTITY.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(whose)
                .orderBy(CUSTOMER_IDENTITY.ID)
                .fetchGroups(by, row -> new KnownAs(kind(row.value2()), row.value3(), row.value4()));
    }

    private static CustomerCard card(
            CustomerRecord row, Map<CustomerId, List<KnownAs>> own, Map<CustomerId, List<KnownAs>> merged) {
        List<KnownAs> known = new ArrayList<>(own.getOrDefault(row.getId(), List.of()));
        known.addAll(merged.getOrDefault(row.getId(), List.of()));
        String name = shownName(row.getName(), known);
        String place = Optional.ofNullable(row.getPlace()).orElse("");
        String searched = Stream.concat(Stream.of(name, place), known.stream().map(KnownAs::given))
                .map(text -> Spelling.plain(text).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return new CustomerCard(row.getId(), row.getPublicId(), name, place, Spelling.cut(searched, LONGEST_SEARCHED));
    }

    List<CustomerId> madeBy(RunId run) {
        return database.sql()
                .select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.RUN_ID.eq(run))
                .fetch(CUSTOMER.ID);
    }

    /// Those of them of whom the room itself knows more than the run brought: another run's keys,
    /// or a tag.
    Set<CustomerId> holding(Collection<CustomerId> customers, RunId run) {
        Set<CustomerId> held = new HashSet<>();
        inParts(customers, part -> {
            held.addAll(database.sql()
                    .selectDistinct(CUSTOMER_IDENTITY.CUSTOMER_ID)
                    .from(CUSTOMER_IDENTITY)
                    .where(CUSTOMER_IDENTITY.CUSTOMER_ID.in(part))
                    .and(CUSTOMER_IDENTITY.RUN_ID.isNull().or(CUSTOMER_IDENTITY.RUN_ID.ne(run)))
                    .fetch(CUSTOMER_IDENTITY.CUSTOMER_ID));
            held.addAll(database.sql()
                    .selectDistinct(CUSTOMER_TAG.CUSTOMER_ID)
                    .from(CUSTOMER_TAG)
                    .where(CUSTOMER_TAG.CUSTOMER_ID.in(part))
                    .fetch(CUSTOMER_TAG.CUSTOMER_ID));
        });
        return held;
    }

    /// Whoever stays keeps the keys by which later documents were recognised.
    /// @param heirs the runs whose own some of them are now
    void keep(Collection<CustomerId> stayed, Map<CustomerId, RunId> heirs, RunId run) {
        stayed.stream()
                .collect(Collectors.groupingBy(id -> Optional.ofNullable(heirs.get(id))))
                .forEach((heir, theirs) -> inParts(theirs, part -> {
                    database.sql()
                            .update(CUSTOMER)
                            .set(CUSTOMER.RUN_ID, heir.orElse(null))
                            .where(CUSTOMER.ID.in(part))
                            .execute();
                    database.sql()
                            .update(CUSTOMER_IDENTITY)
                            .set(CUSTOMER_IDENTITY.RUN_ID, heir.orElse(null))
                            .where(CUSTOMER_IDENTITY.CUSTOMER_ID.in(part))
                            .and(CUSTOMER_IDENTITY.RUN_ID.eq(run))
                            .execute();
                }));
    }

    void forgetFactsOf(RunId run) {
        database.sql()
                .deleteFrom(MERGE_PROPOSAL)
                .where(MERGE_PROPOSAL.RUN_ID.eq(run))
                .execute();
        database.sql()
                .deleteFrom(CUSTOMER_IDENTITY)
                .where(CUSTOMER_IDENTITY.RUN_ID.eq(run))
                .execute();
    }

    void remove(Collection<CustomerId> gone) {
        inParts(gone, part -> {
            database.sql()
                    .deleteFrom(MERGE_PROPOSAL)
                    .where(MERGE_PROPOSAL.CUSTOMER_ID.in(part).or(MERGE_PROPOSAL.OTHER_CUSTOMER_ID.in(part)))
                    .execute();
            database.sql()
                    .deleteFrom(KEPT_APART)
                    .where(KEPT_APART.CUSTOMER_ID.in(part).or(KEPT_APART.OTHER_CUSTOMER_ID.in(part)))
                    .execute();
            database.sql().deleteFrom(CUSTOMER).where(CUSTOMER.ID.in(part)).execute();
        });
    }

    static void inParts(Collection<CustomerId> all, Consumer<List<CustomerId>> each) {
        List<CustomerId> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            each.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
    }
}
