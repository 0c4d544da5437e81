package app.clientela.valuation;

import static app.clientela.db.Tables.GROWTH;
import static app.clientela.db.Tables.GROWTH_COHORT;
import static app.clientela.db.Tables.GROWTH_MOVE;
import static app.clientela.db.Tables.GROWTH_PART;
import static app.clientela.db.Tables.GROWTH_POINT;
import static app.clientela.db.Tables.GROWTH_RETURN;
import static app.clientela.db.Tables.GROWTH_SECOND;
import static app.clientela.db.Tables.GROWTH_SPLIT;
import static app.clientela.db.Tables.GROWTH_STAGE;

import app.clientela.db.tables.records.GrowthCohortRecord;
import app.clientela.db.tables.records.GrowthMoveRecord;
import app.clientela.db.tables.records.GrowthPartRecord;
import app.clientela.db.tables.records.GrowthPointRecord;
import app.clientela.db.tables.records.GrowthRecord;
import app.clientela.db.tables.records.GrowthReturnRecord;
import app.clientela.db.tables.records.GrowthSecondRecord;
import app.clientela.db.tables.records.GrowthSplitRecord;
import app.clientela.db.tables.records.GrowthStageRecord;
import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import app.clientela.platform.db.Database;
import app.clientela.valuation.GrowthSplit.Cause;
import app.clientela.valuation.GrowthSplit.Part;
import app.clientela.valuation.Movement.Move;
import app.clientela.valuation.Movement.Stage;
import app.clientela.valuation.Retention.Cohort;
import app.clientela.valuation.SecondPurchase.Point;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Table;

/// Who comes back and where growth comes from, as the newest valuation found it.
final class GrowthStore {

    private final Database database;

    GrowthStore(Database database) {
        this.database = database;
    }

    /// Puts this in the place of what was there.
    void replace(ValuedRun run, Growth growth) {
        List.of(
                        GROWTH,
                        GROWTH_RETURN,
                        GROWTH_COHORT,
                        GROWTH_SPLIT,
                        GROWTH_PART,
                        GROWTH_MOVE,
                        GROWTH_STAGE,
                        GROWTH_SECOND,
                        GROWTH_POINT)
                .forEach(this::empty);
        GrowthRecord row = new GrowthRecord();
        row.setValuationId(run.id());
        row.setStep(growth.retention().step().name().toLowerCase(Locale.ROOT));
        row.setFirstOn(growth.firstOn());
        row.setRegularDays(growth.movement().regularDays());
        database.sql().executeInsert(row);
        insert(growth.retention().cohorts());
        growth.split().ifPresent(this::insert);
        insert(growth.movement());
        growth.second().ifPresent(this::insert);
    }

    private void empty(Table<?> table) {
        database.sql().deleteFrom(table).execute();
    }

    private void insert(List<Cohort> cohorts) {
        database.sql()
                .batchInsert(cohorts.stream()
                        .map(cohort ->
                                new GrowthCohortRecord(cohort.from(), cohort.to(), cohort.customers(), cohort.once()))
                        .toList())
                .execute();
        database.sql()
                .batchInsert(cohorts.stream()
                        .flatMap(cohort -> IntStream.range(0, cohort.bought().size())
                                .mapToObj(later -> new GrowthReturnRecord(
                                        cohort.from(), later, cohort.bought().get(later))))
                        .toList())
                .execute();
    }

    private void insert(GrowthSplit split) {
        database.sql()
                .executeInsert(new GrowthSplitRecord(
                        split.beforeOn(),
                        split.from(),
                        split.to(),
                        split.months(),
                        split.before().minor(),
                        split.after().minor()));
        database.sql()
                .batchInsert(split.parts().stream()
                        .map(part -> new GrowthPartRecord(
                                part.cause().name(),
                                part.customers(),
                                part.amount().minor(),
                                part.low().minor(),
                                part.high().minor()))
                        .toList())
                .execute();
    }

    private void insert(Movement movement) {
        database.sql()
                .batchInsert(movement.moves().stream()
                        .map(move -> new GrowthMoveRecord(
                                move.from(),
                                move.to(),
                                move.before().name(),
                                move.after().name(),
                                move.customers()))
                        .toList())
                .execute();
        database.sql()
                .batchInsert(movement.now().entrySet().stream()
                        .map(stage -> new GrowthStageRecord(stage.getKey().name(), stage.getValue()))
                        .toList())
                .execute();
    }

    private void insert(SecondPurchase second) {
        database.sql()
                .executeInsert(new GrowthSecondRecord(
                        second.customers(),
                        second.came(),
                        second.horizonDays(),
                        second.halfDays(),
                        second.halfLow(),
                        second.halfHigh()));
        database.sql()
                .batchInsert(second.points().stream()
                        .map(point -> new GrowthPointRecord(
                                point.day(),
                                point.atRisk(),
                                point.share().value(),
                                point.low().value(),
                                point.high().value()))
                        .toList())
                .execute();
    }

    /// @param currency of the amounts
    Optional<Growth> find(Currency currency) {
        return database.sql()
                .selectFrom(GROWTH)
                .fetchOptional(row -> new Growth(
                        row.getFirstOn(),
                        new Retention(Retention.Step.valueOf(row.getStep().toUpperCase(Locale.ROOT)), cohorts()),
                        split(currency),
                        new Movement(row.getRegularDays(), moves(), stages()),
                        second()));
    }

    private List<Cohort> cohorts() {
        Map<LocalDate, List<Integer>> bought = database.sql()
                .selectFrom(GROWTH_RETURN)
                .orderBy(GROWTH_RETURN.FROM_ON, GROWTH_RETURN.LATER)
                .fetchGroups(GROWTH_RETURN.FROM_ON, GROWTH_RETURN.BOUGHT);
        return database.sql()
                .selectFrom(GROWTH_COHORT)
                .orderBy(GROWTH_COHORT.FROM_ON)
                .fetch(row -> new Cohort(
                        row.getFromOn(),
                        row.getToOn(),
                        row.getCustomers(),
                        row.getOnce(),
                        bought.getOrDefault(row.getFromOn(), List.of())));
    }

    private Optional<GrowthSplit> split(Currency currency) {
        return database.sql()
                .selectFrom(GROWTH_SPLIT)
                .fetchOptional(row -> new GrowthSplit(
                        row.getBeforeOn(),
                        row.getFromOn(),
                        row.getToOn(),
                        row.getMonths(),
                        new Money(row.getBeforeMinor(), currency),
                        new Money(row.getAfterMinor(), currency),
                        parts(currency)));
    }

    /// As causes are declared.
    private List<Part> parts(Currency currency) {
        return database
                .sql()
                .selectFrom(GROWTH_PART)
                .fetch(row -> new Part(
                        Cause.valueOf(row.getCause()),
                        row.getCustomers(),
                        new Money(row.getAmountMinor(), currency),
                        new Money(row.getLowMinor(), currency),
                        new Money(row.getHighMinor(), currency)))
                .stream()
                .sorted((one, other) -> one.cause().compareTo(other.cause()))
                .toList();
    }

    /// Quarter by quarter, as stages are declared.
    private List<Move> moves() {
        return database
                .sql()
                .selectFrom(GROWTH_MOVE)
                .orderBy(GROWTH_MOVE.FROM_ON)
                .fetch(row -> new Move(
                        row.getFromOn(),
                        row.getToOn(),
                        Stage.valueOf(row.getBeforeStage()),
                        Stage.valueOf(row.getAfterStage()),
                        row.getCustomers()))
                .stream()
                .sorted(Comparator.comparing(Move::from)
                        .thenComparing(Move::before)
                        .thenComparing(Move::after))
                .toList();
    }

    private Map<Stage, Integer> stages() {
        return database.sql()
                .selectFrom(GROWTH_STAGE)
                .fetchMap(row -> Stage.valueOf(row.getStage()), GrowthStageRecord::getCustomers);
    }

    private Optional<SecondPurchase> second() {
        return database.sql()
                .selectFrom(GROWTH_SECOND)
                .fetchOptional(row -> new SecondPurchase(
                        row.getCustomers(),
                        row.getCame(),
                        row.getHorizonDays(),
                        row.getHalfDays(),
                        row.getHalfLow(),
                        row.getHalfHigh(),
                        points()));
    }

    private List<Point> points() {
        return database.sql()
                .selectFrom(GROWTH_POINT)
                .orderBy(GROWTH_POINT.DAY_NO)
                .fetch(row -> new Point(
                        row.getDayNo(),
                        row.getAtRisk(),
                        new Probability(row.getShare()),
                        new Probability(row.getLow()),
                        new Probability(row.getHigh())));
    }
}
