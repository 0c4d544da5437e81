package app.clientela.privacy;

import static app.clientela.db.Tables.CONSENT;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Ids;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Membership;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// All SQL of the ledger of consents, which is only read and added to; but for [EvidenceStore].
final class ConsentStore {

    private static final int AT_ONCE = 500;
    private static final int LONGEST_EVIDENCE = 500;

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    ConsentStore(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /// False where the run has said the same of the same day already.
    boolean add(NewConsent said, RunId run) {
        String verdict = said.granted() ? "granted" : "withdrawn";
        boolean known = database.sql()
                .fetchExists(DSL.selectOne()
                        .from(CONSENT)
                        .where(CONSENT.CUSTOMER_ID.eq(said.customer()))
                        .and(CONSENT.CHANNEL.eq(word(said.channel())))
                        .and(CONSENT.VERDICT.eq(verdict))
                        .and(CONSENT.RUN_ID.eq(run))
                        .and(said.on().map(CONSENT.GIVEN_ON::eq).orElseGet(CONSENT.GIVEN_ON::isNull))
                        .and(holds()));
        if (!known) {
            database.sql()
                    .insertInto(CONSENT)
                    .set(CONSENT.ID, ids.next())
                    .set(CONSENT.CUSTOMER_ID, said.customer())
                    .set(CONSENT.CHANNEL, word(said.channel()))
                    .set(CONSENT.VERDICT, verdict)
                    .set(CONSENT.GIVEN_ON, said.on().orElse(null))
                    .set(CONSENT.GIVEN_AT, said.at().orElse(null))
                    .set(CONSENT.EVIDENCE, cut(said.how()))
                    .set(CONSENT.RUN_ID, run)
                    .set(CONSENT.RECORDED_AT, clock.instant())
                    .execute();
        }
        return !known;
    }

    private static String cut(String how) {
        return how.length() <= LONGEST_EVIDENCE ? how : how.substring(0, LONGEST_EVIDENCE);
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /// Says of every entry of a run that it was recorded in error.
    void takeBack(RunId run) {
        for (Record row : database.sql()
                .select(CONSENT.ID, CONSENT.CUSTOMER_ID, CONSENT.CHANNEL)
                .from(CONSENT)
                .where(CONSENT.RUN_ID.eq(run))
                .and(holds())
                .orderBy(CONSENT.ID)
                .fetch()) {
            database.sql()
                    .insertInto(CONSENT)
                    .set(CONSENT.ID, ids.next())
                    .set(CONSENT.CUSTOMER_ID, row.get(CONSENT.CUSTOMER_ID))
                    .set(CONSENT.CHANNEL, row.get(CONSENT.CHANNEL))
                    .set(CONSENT.VERDICT, "error")
                    .set(CONSENT.EVIDENCE, "")
                    .set(CONSENT.RUN_ID, run)
                    .set(CONSENT.ERROR_OF, row.get(CONSENT.ID))
                    .set(CONSENT.RECORDED_AT, clock.instant())
                    .execute();
        }
    }

    /// A yes or no of which no later entry says that it was recorded in error.
    private static Condition holds() {
        var error = CONSENT.as("error");
        return CONSENT.VERDICT
                .ne("error")
                .and(DSL.notExists(DSL.selectOne().from(error).where(error.ERROR_OF.eq(CONSENT.ID))));
    }

    /// In the order in which they were recorded.
    List<Consent> of(Collection<CustomerId> told) {
        return fetch(CONSENT.CUSTOMER_ID.in(told));
    }

    List<Consent> of(Channel channel) {
        return fetch(CONSENT.CHANNEL.eq(word(channel)));
    }

    private List<Consent> fetch(Condition which) {
        return database.sql()
                .selectFrom(CONSENT)
                .where(which)
                .and(holds())
                .orderBy(CONSENT.ID)
                .fetch(ConsentStore::consent);
    }

    private static Consent consent(Record row) {
        return new Consent(
                row.get(CONSENT.ID),
                row.get(CONSENT.CUSTOMER_ID),
                Channel.valueOf(row.get(CONSENT.CHANNEL).toUpperCase(Locale.ROOT)),
                row.get(CONSENT.VERDICT).equals("granted"),
                Optional.ofNullable(row.get(CONSENT.GIVEN_ON)),
                Optional.ofNullable(row.get(CONSENT.GIVEN_AT)),
                row.get(CONSENT.EVIDENCE),
                row.get(CONSENT.RUN_ID),
                row.get(CONSENT.RECORDED_AT));
    }

    /// Those of them whom a document named, with the first run that did.
    Map<CustomerId, RunId> firstRunOf(Collection<CustomerId> customers) {
        Map<CustomerId, RunId> first = new HashMap<>();
        List<CustomerId> asked = List.copyOf(customers);
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            database.sql()
                    .select(CONSENT.CUSTOMER_ID, DSL.min(CONSENT.RUN_ID))
                    .from(CONSENT)
                    .where(CONSENT.CUSTOMER_ID.in(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))))
                    .and(holds())
                    .groupBy(CONSENT.CUSTOMER_ID)
                    .forEach(row -> first.put(row.value1(), row.value2()));
        }
        return first;
    }

    Set<CustomerId> holding(Collection<CustomerId> customers) {
        return new HashSet<>(firstRunOf(customers).keySet());
    }

    /// Whoever said so, as a condition for the lists of other rooms. [Verdict] decides; of whoever was
    /// never merged it says the same as one condition, so that it need not be asked of each of very
    /// many: a no stands unless a yes of a later day follows.
    /// @param merged what holds for those into whom others were merged
    static Membership<CustomerId> having(Channel channel, ConsentState state, Map<CustomerId, ConsentState> merged) {
        Set<CustomerId> also = merged.entrySet().stream()
                .filter(one -> one.getValue() == state)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Membership<>(
                id -> listed(id, also).or(listed(id, merged.keySet()).not().and(plain(id, channel, state))));
    }

    private static Condition listed(Field<CustomerId> id, Collection<CustomerId> those) {
        return id.in(
                those.stream().map(one -> DSL.inline(one, CONSENT.CUSTOMER_ID)).toList());
    }

    private static Condition plain(Field<CustomerId> id, Channel channel, ConsentState state) {
        return switch (state) {
            case GRANTED ->
                said(id, channel, "granted").and(refused(id, channel).not());
            case WITHDRAWN -> refused(id, channel);
            case UNKNOWN ->
                said(id, channel, "granted").or(said(id, channel, "withdrawn")).not();
        };
    }

    private static Condition said(Field<CustomerId> id, Channel channel, String verdict) {
        var one = CONSENT.as("one");
        return DSL.exists(DSL.selectOne().from(one).where(standing(one, id, channel, verdict)));
    }

    private static Condition refused(Field<CustomerId> id, Channel channel) {
        var no = CONSENT.as("no");
        var yes = CONSENT.as("yes");
        return DSL.exists(DSL.selectOne()
                .from(no)
                .where(standing(no, id, channel, "withdrawn"))
                .and(DSL.notExists(DSL.selectOne()
                        .from(yes)
                        .where(standing(yes, id, channel, "granted"))
                        .and(yes.GIVEN_ON.gt(no.GIVEN_ON)))));
    }

    /// An entry of which no later one says that it was recorded in error.
    private static Condition standing(
            app.clientela.db.tables.Consent entry, Field<CustomerId> id, Channel channel, String verdict) {
        var error = CONSENT.as("error");
        return entry.CUSTOMER_ID
                .eq(id)
                .and(entry.CHANNEL.eq(word(channel)))
                .and(entry.VERDICT.eq(verdict))
                .and(DSL.notExists(DSL.selectOne().from(error).where(error.ERROR_OF.eq(entry.ID))));
    }
}
