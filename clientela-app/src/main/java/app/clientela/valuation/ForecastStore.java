package app.clientela.valuation;

import static app.clientela.db.Tables.FORECAST;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import app.clientela.valuation.CustomerFigures.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The journal of forecasts: written when they are made, never changed.
final class ForecastStore {

    private static final int AT_ONCE = 500;
    private static final int COLUMNS = 11;

    private final Database database;
    private final Ids ids;

    ForecastStore(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /// True if forecasts of single customers were written in that month.
    boolean hasCustomersOf(LocalDate month) {
        LocalDate first = month.withDayOfMonth(1);
        return database.sql()
                .fetchExists(
                        FORECAST,
                        FORECAST.MADE_ON
                                .between(first, first.plusMonths(1).minusDays(1))
                                .and(FORECAST.CUSTOMER_ID.isNotNull()));
    }

    /// Writes the sums of the base.
    void addBase(ValuedRun run, LocalDate madeOn) {
        Sheet sheet = new Sheet(run, madeOn);
        write(Stream.of(
                sheet.row(null, "margin", major(run, run.totals().expected())),
                sheet.row(null, "orders", run.totals().days())));
    }

    /// Writes what was said of each customer who has bought.
    void addCustomers(ValuedRun run, LocalDate madeOn, Collection<CustomerFigures> customers) {
        Sheet sheet = new Sheet(run, madeOn);
        write(customers.stream()
                .filter(customer -> customer.pace().buys() > 0)
                .flatMap(customer -> Stream.of(
                        sheet.row(
                                customer.customer().value(),
                                "margin",
                                major(run, customer.ahead().margin())),
                        sheet.row(
                                customer.customer().value(),
                                "orders",
                                customer.ahead().days()),
                        sheet.row(
                                customer.customer().value(),
                                "again",
                                customer.ahead().again()))));
    }

    private void write(Stream<@Nullable Object[]> rows) {
        new BatchStore(database).insert("forecast", COLUMNS, rows);
    }

    /// The journal of one customer, or of the base, the newest first.
    List<Forecast> of(Optional<CustomerId> customer) {
        return database.sql()
                .selectFrom(FORECAST)
                .where(customer.map(FORECAST.CUSTOMER_ID::eq).orElseGet(FORECAST.CUSTOMER_ID::isNull))
                .orderBy(FORECAST.ID.desc())
                .fetch(row -> new Forecast(
                        row.getMadeOn(),
                        row.getAsOfOn(),
                        row.getUntilOn(),
                        row.getQuantity(),
                        new Span(row.getMean(), row.getLow(), row.getHigh())));
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

    private static Span major(ValuedRun run, Span minor) {
        double unit = Math.pow(10, run.framing().currency().getDefaultFractionDigits());
        return new Span(minor.mean() / unit, minor.low() / unit, minor.high() / unit);
    }

    /// One forecast of the journal; money in major units.
    record Forecast(LocalDate madeOn, LocalDate asOf, LocalDate until, String quantity, Span said) {}

    /// Rows in the making.
    private final class Sheet {
        private final ValuedRun run;
        private final LocalDate madeOn;

        private Sheet(ValuedRun run, LocalDate madeOn) {
            this.run = run;
            this.madeOn = madeOn;
        }

        private @Nullable Object[] row(@Nullable Long customer, String quantity, Span said) {
            Framing framing = run.framing();
            int months = "again".equals(quantity) ? 12 : framing.outlook().horizonMonths();
            return new @Nullable Object[] {
                ids.next(),
                run.id(),
                customer,
                day(madeOn),
                day(framing.asOf()),
                day(framing.asOf().plusMonths(months)),
                quantity,
                "margin".equals(quantity) ? framing.currency().getCurrencyCode() : null,
                said.mean(),
                said.low(),
                said.high()
            };
        }

        private static int day(LocalDate day) {
            return Math.toIntExact(day.toEpochDay());
        }
    }
}
