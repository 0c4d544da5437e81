package app.clientela.feedback;

import static app.clientela.db.Tables.VOICE;

import app.clientela.actions.HourRate;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/// All SQL about voices.
final class VoiceStore {

    private static final int AT_ONCE = 500;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 120;
    private static final int LONGEST_AUTHOR = 200;

    private final Database database;
    private final Ids ids;
    private final Supplier<Money> hourCost;

    VoiceStore(Database database, Ids ids, Supplier<Money> hourCost) {
        this.database = database;
        this.ids = ids;
        this.hourCost = hourCost;
    }

    /// @param now whose it is, where the customer it names was merged into another
    VoiceRecording record(NewVoice voice, Optional<CustomerId> now, RunId run) {
        String content = VoiceContent.of(voice);
        Result<? extends Record> told = database.sql()
                .select(VOICE.ID, VOICE.RUN_ID, VOICE.CONTENT, VOICE.TOLD_CUSTOMER_ID)
                .from(VOICE)
                .where(VOICE.SOURCE.eq(voice.source()))
                .and(VOICE.NUMBER.eq(voice.number()))
                .orderBy(VOICE.ID.desc())
                .fetch();
        for (Record row : told) {
            if (row.get(VOICE.RUN_ID).equals(run)) {
                VoiceId id = new VoiceId(row.get(VOICE.ID));
                return row.get(VOICE.CONTENT).equals(content)
                        ? new VoiceRecording.Known(id)
                        : new VoiceRecording.Conflict(id);
            }
        }
        VoiceId id = add(voice, now, content, run);
        if (told.isEmpty()) {
            return new VoiceRecording.Recorded(id);
        }
        Record before = told.getFirst();
        boolean same = before.get(VOICE.CONTENT).equals(content)
                && Optional.ofNullable(before.get(VOICE.TOLD_CUSTOMER_ID)).equals(voice.customer());
        return same ? new VoiceRecording.Known(id) : new VoiceRecording.Revised(id);
    }

    private VoiceId add(NewVoice voice, Optional<CustomerId> now, String content, RunId run) {
        long id = ids.next();
        database.sql()
                .insertInto(VOICE)
                .set(VOICE.ID, id)
                .set(VOICE.RUN_ID, run)
                .set(VOICE.SOURCE, voice.source())
                .set(VOICE.NUMBER, voice.number())
                .set(VOICE.KIND, voice.kind().name().toLowerCase(Locale.ROOT))
                .set(VOICE.TOLD_CUSTOMER_ID, voice.customer().orElse(null))
                .set(VOICE.CUSTOMER_ID, now.orElse(null))
                .set(VOICE.SAID_ON, voice.on())
                .set(VOICE.SAID_AT, voice.at().orElse(null))
                .set(VOICE.RATING_GIVEN, voice.rating().map(Rating::given).orElse(null))
                .set(VOICE.RATING_LEAST, voice.rating().map(Rating::least).orElse(null))
                .set(VOICE.RATING_MOST, voice.rating().map(Rating::most).orElse(null))
                .set(VOICE.TITLE, cut(voice.title(), LONGEST_TITLE))
                .set(VOICE.TEXT, cut(voice.text(), LONGEST_TEXT))
                .set(VOICE.MINUTES, voice.minutes())
                .set(
                        VOICE.ORDER_NUMBER,
                        voice.order().map(number -> cut(number, LONGEST_NUMBER)).orElse(null))
                .set(VOICE.AUTHOR, cut(voice.author(), LONGEST_AUTHOR))
                .set(VOICE.CONTENT, content)
                .set(VOICE.LINE, voice.line())
                .execute();
        return new VoiceId(id);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    void withdraw(RunId run) {
        database.sql().deleteFrom(VOICE).where(VOICE.RUN_ID.eq(run)).execute();
    }

    /// True for the row that holds among those that tell the same voice.
    private static Condition holds() {
        var later = VOICE.as("later");
        return DSL.notExists(DSL.selectOne()
                .from(later)
                .where(later.SOURCE.eq(VOICE.SOURCE))
                .and(later.NUMBER.eq(VOICE.NUMBER))
                .and(later.ID.gt(VOICE.ID)));
    }

    long count() {
        return database.sql().fetchCount(VOICE, holds());
    }

    /// The newest first.
    List<Voice> of(CustomerId customer) {
        Money hour = hourCost.get();
        return database.sql()
                .selectFrom(VOICE)
                .where(VOICE.CUSTOMER_ID.eq(customer))
                .and(holds())
                .orderBy(VOICE.SAID_ON.desc(), VOICE.ID.desc())
                .fetch(row -> voice(row, hour));
    }

    void eachThatTookTime(LocalDate until, Consumer<Voice> to) {
        Money hour = hourCost.get();
        try (var cursor = database.sql()
                .selectFrom(VOICE)
                .where(VOICE.SAID_ON.le(until))
                .and(VOICE.MINUTES.gt(0))
                .and(VOICE.CUSTOMER_ID.isNotNull())
                .and(holds())
                .orderBy(VOICE.CUSTOMER_ID, VOICE.SAID_ON, VOICE.ID)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            cursor.forEach(row -> to.accept(voice(row, hour)));
        }
    }

    private static Voice voice(Record row, Money hour) {
        int minutes = row.get(VOICE.MINUTES);
        return new Voice(
                new VoiceId(row.get(VOICE.ID)),
                row.get(VOICE.CUSTOMER_ID),
                VoiceKind.valueOf(row.get(VOICE.KIND).toUpperCase(Locale.ROOT)),
                row.get(VOICE.SAID_ON),
                Optional.ofNullable(row.get(VOICE.RATING_GIVEN))
                        .map(given -> new Rating(given, row.get(VOICE.RATING_LEAST), row.get(VOICE.RATING_MOST))),
                row.get(VOICE.TITLE),
                row.get(VOICE.TEXT),
                minutes,
                HourRate.cost(minutes, hour),
                Optional.ofNullable(row.get(VOICE.ORDER_NUMBER)),
                row.get(VOICE.AUTHOR),
                row.get(VOICE.RUN_ID));
    }

    void hand(Set<CustomerId> told, CustomerId now) {
        told.forEach(one -> database.sql()
                .update(VOICE)
                .set(VOICE.CUSTOMER_ID, now)
                .where(VOICE.TOLD_CUSTOMER_ID.eq(one))
                .execute());
    }

    /// That they said something, when, and how they rated stays.
    void wipe(Set<CustomerId> told) {
        database.sql()
                .update(VOICE)
                .set(VOICE.TITLE, "")
                .set(VOICE.TEXT, "")
                .set(VOICE.AUTHOR, "")
                .where(VOICE.TOLD_CUSTOMER_ID.in(told))
                .execute();
    }

    Set<RunId> runsOf(Set<CustomerId> told) {
        return new HashSet<>(database.sql()
                .selectDistinct(VOICE.RUN_ID)
                .from(VOICE)
                .where(VOICE.TOLD_CUSTOMER_ID.in(told))
                .fetch(VOICE.RUN_ID));
    }

    /// Those of them whom a document names, with the first run that did.
    Map<CustomerId, RunId> firstRunOf(Collection<CustomerId> customers) {
        Map<CustomerId, RunId> first = new HashMap<>();
        List<CustomerId> asked = List.copyOf(customers);
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            database.sql()
                    .select(VOICE.TOLD_CUSTOMER_ID, DSL.min(VOICE.RUN_ID))
                    .from(VOICE)
                    .where(VOICE.TOLD_CUSTOMER_ID.in(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))))
                    .groupBy(VOICE.TOLD_CUSTOMER_ID)
                    .forEach(row -> first.put(row.value1(), row.value2()));
        }
        return first;
    }
}
