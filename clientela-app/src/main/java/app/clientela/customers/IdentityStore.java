package app.clientela.customers;

import static app.clientela.db.Tables.CUSTOMER;
import static app.clientela.db.Tables.CUSTOMER_IDENTITY;
import static app.clientela.db.Tables.MERGE_PROPOSAL;

import app.clientela.kernel.Ids;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Batch;
import app.clientela.platform.db.Database;
import java.time.Clock;
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
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The SQL by which customers are recognised in bulk.
final class IdentityStore {

    /// How many keys one statement asks for.
    private static final int AT_ONCE = 500;

    /// More candidates for one phone number or name are not worth a person's time.
    private static final int MOST_CANDIDATES = 20;

    private static final int LONGEST_GIVEN = 254;
    private static final int LONGEST_PLACE = 120;

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    IdentityStore(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /// Everybody to whom each key leads, the longest known first; an empty list where nobody.
    Map<Key, List<Found>> look(Collection<Key> keys) {
        Map<Key, List<Found>> found = nothing(keys);
        inGroups(
                keys,
                (kind, source, matched) -> database.sql()
                        .select(
                                CUSTOMER_IDENTITY.MATCHED,
                                CUSTOMER.ID,
                                CUSTOMER.MERGED_INTO,
                                CUSTOMER.NAME,
                                CUSTOMER.PLACE)
                        .from(CUSTOMER_IDENTITY)
                        .join(CUSTOMER)
                        .on(CUSTOMER.ID.eq(CUSTOMER_IDENTITY.CUSTOMER_ID))
                        .where(CUSTOMER_IDENTITY.KIND.eq(kind))
                        .and(CUSTOMER_IDENTITY.SOURCE.eq(source))
                        .and(CUSTOMER_IDENTITY.MATCHED.in(matched))
                        .orderBy(CUSTOMER_IDENTITY.MATCHED, CUSTOMER.ID)
                        .forEach(row -> collect(found, kind, source, row, row.get(CUSTOMER_IDENTITY.MATCHED))));
        return found;
    }

    /// The same for keys that many may share: only the longest known few of each.
    Map<Key, List<Found>> candidates(Collection<Key> keys) {
        Map<Key, List<Found>> found = nothing(keys);
        Field<Integer> place = DSL.rowNumber()
                .over(DSL.partitionBy(CUSTOMER_IDENTITY.MATCHED).orderBy(CUSTOMER_IDENTITY.CUSTOMER_ID))
                .as("place_in_line");
        inGroups(keys, (kind, source, matched) -> {
            var few = DSL.select(CUSTOMER_IDENTITY.MATCHED, CUSTOMER_IDENTITY.CUSTOMER_ID, place)
                    .from(CUSTOMER_IDENTITY)
                    .where(CUSTOMER_IDENTITY.KIND.eq(kind))
                    .and(CUSTOMER_IDENTITY.SOURCE.eq(source))
                    .and(CUSTOMER_IDENTITY.MATCHED.in(matched))
                    .asTable("few");
            Field<String> text = DSL.field(DSL.name("few", "matched"), String.class);
            database.sql()
                    .select(text, CUSTOMER.ID, CUSTOMER.MERGED_INTO, CUSTOMER.NAME, CUSTOMER.PLACE)
                    .from(few)
                    .join(CUSTOMER)
                    .on(CUSTOMER.ID.eq(DSL.field(DSL.name("few", "customer_id"), CUSTOMER.ID.getDataType())))
                    .where(DSL.field(DSL.name("few", "place_in_line"), Integer.class)
                            .le(MOST_CANDIDATES))
                    .orderBy(text, CUSTOMER.ID)
                    .forEach(row -> collect(found, kind, source, row, row.get(text)));
        });
        return found;
    }

    private static Map<Key, List<Found>> nothing(Collection<Key> keys) {
        Map<Key, List<Found>> found = new HashMap<>();
        keys.forEach(key -> found.put(key, new ArrayList<>(1)));
        return found;
    }

    private static void collect(Map<Key, List<Found>> found, String kind, String source, Record row, String matched) {
        CustomerId id =
                Optional.<CustomerId>ofNullable(row.get(CUSTOMER.MERGED_INTO)).orElseGet(() -> row.get(CUSTOMER.ID));
        String place = Optional.ofNullable(row.get(CUSTOMER.PLACE)).orElse("");
        found.computeIfAbsent(new Key(kind(kind), source, matched), _ -> new ArrayList<>(1))
                .add(new Found(id, row.get(CUSTOMER.ID), row.get(CUSTOMER.NAME), place));
    }

    private interface Asking {
        void ask(String kind, String source, List<String> matched);
    }

    private static void inGroups(Collection<Key> keys, Asking asking) {
        record Group(KnownAs.Kind kind, String source) {}
        keys.stream()
                .collect(Collectors.groupingBy(
                        key -> new Group(key.kind(), key.source()),
                        Collectors.mapping(Key::matched, Collectors.toList())))
                .forEach((group, matched) ->
                        inParts(matched, part -> asking.ask(word(group.kind()), group.source(), part)));
    }

    private static <T> void inParts(List<T> all, Consumer<List<T>> each) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            each.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    /// Every key of these customers and of whoever was merged into them.
    Map<CustomerId, Set<Key>> factsOf(Set<CustomerId> customers) {
        Map<CustomerId, Set<Key>> facts = new HashMap<>();
        customers.forEach(id -> facts.put(id, new HashSet<>()));
        inParts(List.copyOf(customers), part -> {
            collect(facts, CUSTOMER.ID, CUSTOMER.ID.in(part));
            collect(facts, CUSTOMER.MERGED_INTO, CUSTOMER.MERGED_INTO.in(part));
        });
        return facts;
    }

    private void collect(Map<CustomerId, Set<Key>> facts, Field<CustomerId> of, Condition which) {
        database.sql()
                .select(of, CUSTOMER_IDENTITY.KIND, CUSTOMER_IDENTITY.SOURCE, CUSTOMER_IDENTITY.MATCHED)
                .from(CUSTOMER)
                .join(CUSTOMER_IDENTITY)
                .on(CUSTOMER_IDENTITY.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(which)
                .forEach(row -> facts.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                        .add(new Key(kind(row.value2()), row.value3(), row.value4())));
    }

    void save(Learnt learnt, Optional<RunId> run) {
        saveCustomers(learnt.made(), run);
        saveFacts(learnt.facts(), run);
        saveProposals(learnt.proposals(), run);
    }

    private void saveCustomers(List<Learnt.Made> made, Optional<RunId> run) {
        if (made.isEmpty()) {
            return;
        }
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(
                                CUSTOMER,
                                CUSTOMER.ID,
                                CUSTOMER.PUBLIC_ID,
                                CUSTOMER.NAME,
                                CUSTOMER.PLACE,
                                CUSTOMER.COUNTRY,
                                CUSTOMER.RUN_ID,
                                CUSTOMER.CREATED_AT)
                        .values((CustomerId) null, null, null, null, null, null, null));
        @Nullable Long by = run.map(RunId::value).orElse(null);
        long now = clock.millis();
        made.forEach(one -> batch.add(
                one.id().value(),
                ids.nextPublic().value(),
                one.clues().name(),
                one.clues()
                        .place()
                        .map(place -> Spelling.cut(place, LONGEST_PLACE))
                        .orElse(null),
                one.clues().country().orElse(null),
                by,
                now));
        batch.execute();
    }

    private void saveFacts(List<Learnt.Fact> facts, Optional<RunId> run) {
        if (facts.isEmpty()) {
            return;
        }
        Batch batch = new Batch(
                database,
                database.sql()
                        .insertInto(
                                CUSTOMER_IDENTITY,
                                CUSTOMER_IDENTITY.ID,
                                CUSTOMER_IDENTITY.CUSTOMER_ID,
                                CUSTOMER_IDENTITY.KIND,
                                CUSTOMER_IDENTITY.SOURCE,
                                CUSTOMER_IDENTITY.MATCHED,
                                CUSTOMER_IDENTITY.GIVEN,
                                CUSTOMER_IDENTITY.RUN_ID)
                        .values((Long) null, null, null, null, null, null, null));
        @Nullable Long by = run.map(RunId::value).orElse(null);
        facts.forEach(fact -> batch.add(
                ids.next(),
                fact.customer().value(),
                word(fact.key().kind()),
                fact.key().source(),
                fact.key().matched(),
                Spelling.cut(fact.given(), LONGEST_GIVEN),
                by));
        batch.execute();
    }

    private void saveProposals(Set<Proposal> proposals, Optional<RunId> run) {
        if (proposals.isEmpty()) {
            return;
        }
        Set<Pair> known = known(proposals);
        for (Proposal proposal : proposals) {
            if (known.add(new Pair(proposal.customer(), proposal.other()))) {
                database.sql()
                        .insertInto(MERGE_PROPOSAL)
                        .set(MERGE_PROPOSAL.ID, ids.next())
                        .set(MERGE_PROPOSAL.CUSTOMER_ID, proposal.customer())
                        .set(MERGE_PROPOSAL.OTHER_CUSTOMER_ID, proposal.other().orElse(null))
                        .set(MERGE_PROPOSAL.REASON, word(proposal.reason()))
                        .set(MERGE_PROPOSAL.RUN_ID, run.orElse(null))
                        .set(MERGE_PROPOSAL.CREATED_AT, clock.instant())
                        .execute();
            }
        }
    }

    /// A pair is proposed once, for the first reason that is found.
    private record Pair(CustomerId customer, Optional<CustomerId> other) {}

    private Set<Pair> known(Set<Proposal> proposals) {
        Set<Pair> known = new HashSet<>();
        List<CustomerId> customers =
                proposals.stream().map(Proposal::customer).distinct().toList();
        inParts(
                customers,
                part -> database.sql()
                        .select(MERGE_PROPOSAL.CUSTOMER_ID, MERGE_PROPOSAL.OTHER_CUSTOMER_ID)
                        .from(MERGE_PROPOSAL)
                        .where(MERGE_PROPOSAL.CUSTOMER_ID.in(part))
                        .forEach(row -> known.add(new Pair(row.value1(), Optional.ofNullable(row.value2())))));
        return known;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static KnownAs.Kind kind(String word) {
        return KnownAs.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
