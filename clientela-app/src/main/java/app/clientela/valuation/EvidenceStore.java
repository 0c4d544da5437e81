package app.clientela.valuation;

import static app.clientela.db.Tables.EVIDENCE;
import static app.clientela.db.Tables.EVIDENCE_BIN;
import static app.clientela.db.Tables.EVIDENCE_HELD;
import static app.clientela.db.Tables.EVIDENCE_POINT;
import static app.clientela.db.Tables.EVIDENCE_RIVAL;

import app.clientela.db.tables.records.EvidenceBinRecord;
import app.clientela.db.tables.records.EvidenceHeldRecord;
import app.clientela.db.tables.records.EvidencePointRecord;
import app.clientela.db.tables.records.EvidenceRecord;
import app.clientela.db.tables.records.EvidenceRivalRecord;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.platform.db.Database;
import app.clientela.valuation.Evidence.Bin;
import app.clientela.valuation.Evidence.Group;
import app.clientela.valuation.Evidence.Held;
import app.clientela.valuation.Evidence.Hindcast;
import app.clientela.valuation.Evidence.Point;
import app.clientela.valuation.Evidence.Rival;
import app.clientela.valuation.Evidence.Size;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Table;

/// How right forecasts have been, as the newest valuation found it.
final class EvidenceStore {

    private static final String HINDCAST = "hindcast";
    private static final String JOURNAL = "journal";

    private final Database database;

    EvidenceStore(Database database) {
        this.database = database;
    }

    /// Puts this in the place of what was there.
    void replace(ValuedRun run, Evidence evidence) {
        List.of(EVIDENCE, EVIDENCE_RIVAL, EVIDENCE_POINT, EVIDENCE_BIN, EVIDENCE_HELD)
                .forEach(this::empty);
        Optional<Hindcast> hindcast = evidence.hindcast();
        EvidenceRecord row = new EvidenceRecord();
        row.setValuationId(run.id());
        row.setReason(evidence.reason().name());
        row.setSeason(evidence.season().name());
        row.setMostShareBp(evidence.mostShare().basisPoints());
        row.setCustomers(hindcast.map(Hindcast::customers).orElse(0));
        row.setKnown(hindcast.map(Hindcast::known).orElse(0));
        database.sql().executeInsert(row);
        List<Rival> rivals = evidence.rivals();
        database.sql()
                .batchInsert(IntStream.range(0, rivals.size())
                        .mapToObj(place -> row(place, rivals.get(place)))
                        .toList())
                .execute();
        hindcast.ifPresent(this::insert);
        evidence.journal().ifPresent(held -> insert(JOURNAL, held));
    }

    private void empty(Table<?> table) {
        database.sql().deleteFrom(table).execute();
    }

    private static EvidenceRivalRecord row(int place, Rival rival) {
        return new EvidenceRivalRecord(
                place,
                rival.name(),
                rival.used(),
                rival.errorMilli(),
                rival.topShare().basisPoints(),
                Double.valueOf(rival.logScore()),
                Double.valueOf(rival.behind()),
                Double.valueOf(rival.standardError()));
    }

    private void insert(Hindcast past) {
        database.sql()
                .batchInsert(past.points().stream()
                        .map(point -> new EvidencePointRecord(
                                point.on(),
                                point.said().minor(),
                                point.low().minor(),
                                point.high().minor(),
                                point.came().minor()))
                        .toList())
                .execute();
        database.sql()
                .batchInsert(IntStream.range(0, past.bins().size())
                        .mapToObj(place -> row(place, past.bins().get(place)))
                        .toList())
                .execute();
        insert(HINDCAST, past.held());
    }

    private static EvidenceBinRecord row(int place, Bin bin) {
        return new EvidenceBinRecord(place, bin.said().value(), bin.customers(), bin.bought());
    }

    private void insert(String kind, Held held) {
        database.sql()
                .batchInsert(held.groups().stream()
                        .map(group -> new EvidenceHeldRecord(
                                kind, group.size().name(), held.from(), held.until(), group.customers(), group.held()))
                        .toList())
                .execute();
    }

    /// @param currency of the amounts
    Optional<Evidence> find(Currency currency) {
        return database.sql()
                .selectFrom(EVIDENCE)
                .fetchOptional(row -> new Evidence(
                        Evidence.Reason.valueOf(row.getReason()),
                        Evidence.Season.valueOf(row.getSeason()),
                        new Percent(row.getMostShareBp()),
                        rivals(),
                        held(HINDCAST).map(held -> hindcast(row, held, currency)),
                        held(JOURNAL)));
    }

    private List<Rival> rivals() {
        return database.sql()
                .selectFrom(EVIDENCE_RIVAL)
                .orderBy(EVIDENCE_RIVAL.PLACE)
                .fetch(row -> new Rival(
                        row.getName(),
                        row.getUsed(),
                        row.getErrorMilli(),
                        new Percent(row.getTopShareBp()),
                        Double.toString(row.getLogScore()),
                        Double.toString(row.getBehind()),
                        Double.toString(row.getStandardError())));
    }

    private Hindcast hindcast(EvidenceRecord row, Held held, Currency currency) {
        List<Point> points = database.sql()
                .selectFrom(EVIDENCE_POINT)
                .orderBy(EVIDENCE_POINT.UNTIL_ON)
                .fetch(point -> new Point(
                        point.getUntilOn(),
                        new Money(point.getSaidMinor(), currency),
                        new Money(point.getLowMinor(), currency),
                        new Money(point.getHighMinor(), currency),
                        new Money(point.getCameMinor(), currency)));
        List<Bin> bins = database.sql()
                .selectFrom(EVIDENCE_BIN)
                .orderBy(EVIDENCE_BIN.PLACE)
                .fetch(bin -> new Bin(new Probability(bin.getSaid()), bin.getCustomers(), bin.getBought()));
        return new Hindcast(held.from(), held.until(), row.getCustomers(), row.getKnown(), points, bins, held);
    }

    /// All customers first, as they are declared.
    private Optional<Held> held(String kind) {
        List<EvidenceHeldRecord> rows = database.sql()
                .selectFrom(EVIDENCE_HELD)
                .where(EVIDENCE_HELD.KIND.eq(kind))
                .fetch();
        return rows.stream()
                .findFirst()
                .map(any -> new Held(
                        any.getFromOn(),
                        any.getUntilOn(),
                        rows.stream()
                                .map(row -> new Group(Size.valueOf(row.getSize()), row.getCustomers(), row.getHeld()))
                                .sorted((one, other) -> one.size().compareTo(other.size()))
                                .toList()));
    }
}
