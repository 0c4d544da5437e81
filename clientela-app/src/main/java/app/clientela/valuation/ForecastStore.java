package app.clientela.valuation;

import static app.clientela.db.Tables.CUSTOMER_FIGURE;
import static app.clientela.db.Tables.CUSTOMER_RANKING;
import static app.clientela.db.Tables.FORECAST;
import static app.clientela.db.Tables.VALUATION_RUN;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Probability;
import app.clientela.platform.db.Database;
import app.clientela.valuation.CustomerFigures.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/// The journal of what was said of single customers: written when it is said, never changed. Money
/// in minor units.
final class ForecastStore {

    private static final int AT_ONCE = 500;

    private final Database database;

    ForecastStore(Database database) {
        this.database = database;
    }

    /// Whether single customers were written in that month.
    boolean has(LocalDate month) {
        LocalDate first = month.withDayOfMonth(1);
        return database.sql()
                .fetchExists(
                        VALUATION_RUN,
                        VALUATION_RUN.JOURNAL_ON.between(
                                first, first.plusMonths(1).minusDays(1)));
    }

    /// Writes what the ranking shows of each customer who has bought, as said by this run.
    void add(ValuedRun run, LocalDate on) {
        database.sql()
                .insertInto(
                        FORECAST,
                        FORECAST.VALUATION_ID,
                        FORECAST.CUSTOMER_ID,
                        FORECAST.MARGIN_MINOR,
                        FORECAST.MARGIN_LOW_MINOR,
                        FORECAST.MARGIN_HIGH_MINOR,
                        FORECAST.DAYS,
                        FORECAST.DAYS_LOW,
                        FORECAST.DAYS_HIGH,
                        FORECAST.AGAIN)
                .select(DSL.select(
                                DSL.inline(run.id()),
                                CUSTOMER_RANKING.CUSTOMER_ID,
                                CUSTOMER_RANKING.EXPECTED_MINOR,
                                CUSTOMER_RANKING.EXPECTED_LOW_MINOR,
                                CUSTOMER_RANKING.EXPECTED_HIGH_MINOR,
                                CUSTOMER_FIGURE.DAYS,
                                CUSTOMER_FIGURE.DAYS_LOW,
                                CUSTOMER_FIGURE.DAYS_HIGH,
                                CUSTOMER_RANKING.AGAIN)
                        .from(CUSTOMER_RANKING)
                        .join(CUSTOMER_FIGURE)
                        .on(CUSTOMER_FIGURE.CUSTOMER_ID.eq(CUSTOMER_RANKING.CUSTOMER_ID))
                        .where(CUSTOMER_RANKING.PURCHASE_DAYS.gt(0))
                        .orderBy(CUSTOMER_RANKING.CUSTOMER_ID))
                .execute();
        database.sql()
                .update(VALUATION_RUN)
                .set(VALUATION_RUN.JOURNAL_ON, on)
                .where(VALUATION_RUN.ID.eq(run.id()))
                .execute();
    }

    /// What the last run said whose time is over by the end of `asOf`, in the order of the
    /// customers.
    List<Forecast> over(LocalDate asOf) {
        return database
                .sql()
                .select(VALUATION_RUN.ID, VALUATION_RUN.AS_OF_ON, VALUATION_RUN.HORIZON_MONTHS)
                .from(VALUATION_RUN)
                .where(VALUATION_RUN.JOURNAL_ON.isNotNull())
                .orderBy(VALUATION_RUN.ID.desc())
                .stream()
                .filter(run -> !until(run).isAfter(asOf))
                .findFirst()
                .map(this::of)
                .orElse(List.of());
    }

    private static LocalDate until(Record3<Long, LocalDate, Integer> run) {
        return run.value2().plusMonths(run.value3());
    }

    private List<Forecast> of(Record3<Long, LocalDate, Integer> run) {
        return database.sql()
                .selectFrom(FORECAST)
                .where(FORECAST.VALUATION_ID.eq(run.value1()))
                .orderBy(FORECAST.CUSTOMER_ID)
                .fetch(row -> new Forecast(
                        row.getCustomerId(),
                        run.value2(),
                        until(run),
                        new Span(row.getMarginMinor(), row.getMarginLowMinor(), row.getMarginHighMinor()),
                        new Span(row.getDays(), row.getDaysLow(), row.getDaysHigh()),
                        new Probability(row.getAgain())));
    }

    /// Lets go of customers who leave the database altogether.
    void remove(Collection<CustomerId> customers) {
        List<CustomerId> gone = List.copyOf(customers);
        for (int from = 0; from < gone.size(); from += AT_ONCE) {
            List<CustomerId> some = gone.subList(from, Math.min(gone.size(), from + AT_ONCE));
            database.sql()
                    .deleteFrom(FORECAST)
                    .where(FORECAST.CUSTOMER_ID.in(some))
                    .execute();
        }
    }

    /// What was said of one customer.
    /// @param again chance to buy again within 12 months
    record Forecast(CustomerId customer, LocalDate asOf, LocalDate until, Span margin, Span days, Probability again) {}
}
