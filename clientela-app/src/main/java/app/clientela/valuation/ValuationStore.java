package app.clientela.valuation;

import static app.clientela.db.Tables.BASE_TREND;
import static app.clientela.db.Tables.VALUATION_GROUP;
import static app.clientela.db.Tables.VALUATION_PARAMETER;
import static app.clientela.db.Tables.VALUATION_RUN;

import app.clientela.db.tables.records.BaseTrendRecord;
import app.clientela.db.tables.records.ValuationGroupRecord;
import app.clientela.db.tables.records.ValuationRunRecord;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.platform.db.Database;
import app.clientela.valuation.CustomerFigures.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The valuations that were made: what they rest on, and the sums over all customers.
final class ValuationStore {

    private final Database database;

    /// A valuation never changes once it was made, and every page asks for the newest.
    private volatile @Nullable ValuedRun known;

    ValuationStore(Database database) {
        this.database = database;
    }

    void insert(ValuedRun run) {
        database.sql().executeInsert(row(run));
        run.model()
                .parameters()
                .forEach((name, value) -> database.sql()
                        .insertInto(VALUATION_PARAMETER)
                        .set(VALUATION_PARAMETER.VALUATION_ID, run.id())
                        .set(VALUATION_PARAMETER.NAME, name)
                        .set(VALUATION_PARAMETER.LEVEL, Double.valueOf(value))
                        .execute());
        database.sql().batchInsert(groups(run)).execute();
    }

    /// Puts these points in the place of all that were there.
    void replaceTrend(Collection<TrendCalibration.Point> points) {
        database.sql().deleteFrom(BASE_TREND).execute();
        database.sql()
                .batchInsert(points.stream()
                        .map(point -> new BaseTrendRecord(
                                point.on(),
                                (long) point.total().mean(),
                                (long) point.total().low(),
                                (long) point.total().high()))
                        .toList())
                .execute();
    }

    List<TrendCalibration.Point> trend() {
        return database.sql()
                .selectFrom(BASE_TREND)
                .orderBy(BASE_TREND.AS_OF_ON)
                .fetch(row -> new TrendCalibration.Point(
                        row.getAsOfOn(), new Span(row.getTotalMinor(), row.getLowMinor(), row.getHighMinor())));
    }

    boolean isAny() {
        return database.sql().fetchExists(VALUATION_RUN);
    }

    Optional<ValuedRun> newest() {
        return Optional.ofNullable(database.sql()
                        .select(DSL.max(VALUATION_RUN.ID))
                        .from(VALUATION_RUN)
                        .fetchSingle()
                        .value1())
                .map(this::find);
    }

    private ValuedRun find(long id) {
        ValuedRun last = known;
        if (last != null && last.id() == id) {
            return last;
        }
        ValuedRun read = run(database.sql()
                .selectFrom(VALUATION_RUN)
                .where(VALUATION_RUN.ID.eq(id))
                .fetchSingle());
        known = read;
        return read;
    }

    private static ValuationRunRecord row(ValuedRun run) {
        Framing framing = run.framing();
        BaseFigures totals = run.totals();
        ValuationRunRecord row = new ValuationRunRecord();
        row.setId(run.id());
        row.setAsOfOn(framing.asOf());
        row.setFinishedAt(run.finishedAt());
        row.setModel(run.model().name());
        row.setMethod(run.model().method());
        row.setLogLikelihood(Double.valueOf(run.model().logLikelihood()));
        row.setFitted(run.model().customers());
        row.setSeed(run.model().seed());
        row.setDataHash(run.model().dataHash());
        row.setSoftware(run.software());
        row.setSettings(run.settings());
        row.setCurrency(framing.currency().getCurrencyCode());
        row.setMarginBp(framing.margin().mean().basisPoints());
        row.setMarginLowBp(framing.margin().low().basisPoints());
        row.setMarginHighBp(framing.margin().high().basisPoints());
        row.setMarginTold(framing.margin().told());
        row.setHorizonMonths(framing.outlook().horizonMonths());
        row.setDiscountBp(framing.outlook().yearlyDiscount().basisPoints());
        row.setRangePercent(framing.outlook().rangePercent());
        row.setNotes(String.join(" ", framing.notes()));
        row.setFlags(String.join(" ", totals.flags()));
        row.setCustomers(framing.of());
        row.setEarnedMinor(totals.earned());
        row.setExpectedMinor((long) totals.expected().mean());
        row.setExpectedLowMinor((long) totals.expected().low());
        row.setExpectedHighMinor((long) totals.expected().high());
        row.setDays(totals.days().mean());
        row.setDaysLow(totals.days().low());
        row.setDaysHigh(totals.days().high());
        row.setCostMinor(totals.cost());
        row.setServingMinor(totals.serving());
        row.setAtRiskMinor(totals.atRisk());
        totals.change().ifPresent(change -> row.setChangedSinceOn(change.since()));
        return row;
    }

    private static List<ValuationGroupRecord> groups(ValuedRun run) {
        List<ValuationGroupRecord> rows = new ArrayList<>();
        GroupCounts counts = run.totals().counts();
        counts.byStatus()
                .forEach((status, count) ->
                        rows.add(new ValuationGroupRecord(run.id(), "status", status.name(), count, 0L)));
        counts.byTag()
                .forEach((tag, count) -> rows.add(new ValuationGroupRecord(run.id(), "tag", tag.name(), count, 0L)));
        run.totals()
                .change()
                .ifPresent(change -> change.parts()
                        .forEach(part -> rows.add(new ValuationGroupRecord(
                                run.id(),
                                "change",
                                part.kind().name(),
                                part.customers(),
                                part.money().minor()))));
        return rows;
    }

    private ValuedRun run(ValuationRunRecord row) {
        Map<String, List<ValuationGroupRecord>> groups = database
                .sql()
                .selectFrom(VALUATION_GROUP)
                .where(VALUATION_GROUP.VALUATION_ID.eq(row.getId()))
                .orderBy(VALUATION_GROUP.NAME)
                .stream()
                .collect(Collectors.groupingBy(ValuationGroupRecord::getKind));
        return new ValuedRun(
                row.getId(),
                row.getFinishedAt(),
                row.getSoftware(),
                row.getSettings(),
                framing(row),
                totals(row, groups),
                model(row));
    }

    private static Framing framing(ValuationRunRecord row) {
        return new Framing(
                row.getAsOfOn(),
                Currency.getInstance(row.getCurrency()),
                new MarginRate(
                        new Percent(row.getMarginBp()),
                        new Percent(row.getMarginLowBp()),
                        new Percent(row.getMarginHighBp()),
                        row.getMarginTold()),
                new Outlook(row.getHorizonMonths(), new Percent(row.getDiscountBp()), row.getRangePercent()),
                row.getCustomers(),
                row.getModel() + ", " + row.getMethod(),
                keys(row.getNotes()));
    }

    private FittedModel model(ValuationRunRecord row) {
        Map<String, String> parameters = new TreeMap<>();
        database.sql()
                .selectFrom(VALUATION_PARAMETER)
                .where(VALUATION_PARAMETER.VALUATION_ID.eq(row.getId()))
                .forEach(parameter -> parameters.put(parameter.getName(), String.valueOf(parameter.getLevel())));
        return new FittedModel(
                row.getModel(),
                row.getMethod(),
                parameters,
                String.valueOf(row.getLogLikelihood()),
                row.getFitted(),
                row.getDataHash(),
                row.getSeed());
    }

    private static BaseFigures totals(ValuationRunRecord row, Map<String, List<ValuationGroupRecord>> groups) {
        return new BaseFigures(
                row.getEarnedMinor(),
                new Span(row.getExpectedMinor(), row.getExpectedLowMinor(), row.getExpectedHighMinor()),
                new Span(row.getDays(), row.getDaysLow(), row.getDaysHigh()),
                row.getCostMinor(),
                row.getServingMinor(),
                row.getAtRiskMinor(),
                counts(row.getCustomers(), groups),
                Optional.ofNullable(row.getChangedSinceOn())
                        .map(since -> new Change(since, total(row, groups), parts(row, groups))),
                keys(row.getFlags()));
    }

    private static GroupCounts counts(int all, Map<String, List<ValuationGroupRecord>> groups) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        groups.getOrDefault("status", List.of())
                .forEach(row -> byStatus.put(Status.valueOf(row.getName()), row.getCustomers()));
        Map<Tag, Integer> byTag = new EnumMap<>(Tag.class);
        groups.getOrDefault("tag", List.of()).forEach(row -> byTag.put(Tag.valueOf(row.getName()), row.getCustomers()));
        return new GroupCounts(all, byStatus, byTag);
    }

    private static List<Change.Part> parts(ValuationRunRecord run, Map<String, List<ValuationGroupRecord>> groups) {
        Currency currency = Currency.getInstance(run.getCurrency());
        return groups.getOrDefault("change", List.of()).stream()
                .map(row -> new Change.Part(
                        Change.Kind.valueOf(row.getName()), row.getCustomers(), new Money(row.getMinor(), currency)))
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private static Money total(ValuationRunRecord run, Map<String, List<ValuationGroupRecord>> groups) {
        return parts(run, groups).stream()
                .map(Change.Part::money)
                .reduce(Money.zero(Currency.getInstance(run.getCurrency())), Money::plus);
    }

    private static List<String> keys(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(" ", -1)).toList();
    }
}
