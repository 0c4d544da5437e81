package app.clientela.orders;

import static app.clientela.db.Tables.ORDER_PAYMENT;
import static app.clientela.db.Tables.ORDER_TAKINGS;
import static app.clientela.db.Tables.ORDER_TILL;

import app.clientela.kernel.DayRange;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;

/// The SQL of what each source has told.
final class SourceFiguresStore {

    private final Database database;

    SourceFiguresStore(Database database) {
        this.database = database;
    }

    /// What a source told in one currency.
    private record Part(String source, Money gross, long sales, DayRange days) {}

    /// @param lastRuns of every source
    /// @param roles of those that the owner said one of
    List<SourceFigures> figures(Map<String, RunId> lastRuns, Map<String, SourceRole> roles) {
        Map<String, List<Part>> told = told().stream().collect(Collectors.groupingBy(Part::source));
        return lastRuns.entrySet().stream()
                .map(source -> figures(
                        source.getKey(),
                        roles.getOrDefault(source.getKey(), SourceRole.SALES),
                        told.getOrDefault(source.getKey(), List.of()),
                        source.getValue()))
                .toList();
    }

    private static SourceFigures figures(String source, SourceRole role, List<Part> told, RunId lastRun) {
        SortedMap<String, Money> gross = new TreeMap<>();
        told.stream()
                .map(Part::gross)
                .filter(sum -> !sum.isZero())
                .forEach(sum -> gross.merge(sum.currency().getCurrencyCode(), sum, Money::plus));
        return new SourceFigures(
                source,
                role,
                told.stream().mapToLong(Part::sales).sum(),
                List.copyOf(gross.values()),
                told.stream().map(Part::days).reduce(SourceFiguresStore::around),
                lastRun);
    }

    static DayRange around(DayRange one, DayRange other) {
        LocalDate from = one.from().isBefore(other.from()) ? one.from() : other.from();
        return new DayRange(from, one.to().isAfter(other.to()) ? one.to() : other.to());
    }

    /// Of orders, tills and payments; what payments came to is no sale.
    private List<Part> told() {
        return database.sql()
                .select(
                        ORDER_TAKINGS.SOURCE,
                        ORDER_TAKINGS.CURRENCY,
                        ORDER_TAKINGS.GROSS_MINOR,
                        ORDER_TAKINGS.SALES,
                        ORDER_TAKINGS.FIRST_ON,
                        ORDER_TAKINGS.LAST_ON)
                .from(ORDER_TAKINGS)
                .unionAll(DSL.select(
                                ORDER_TILL.SOURCE,
                                ORDER_TILL.CURRENCY,
                                TakingsStore.sum(ORDER_TILL.GROSS_MINOR),
                                DSL.sum(ORDER_TILL.RECEIPTS).cast(Long.class),
                                DSL.min(ORDER_TILL.TILL_ON),
                                DSL.max(ORDER_TILL.TILL_ON))
                        .from(ORDER_TILL)
                        .where(TillStore.holds())
                        .groupBy(ORDER_TILL.SOURCE, ORDER_TILL.CURRENCY))
                .unionAll(DSL.select(
                                ORDER_PAYMENT.SOURCE,
                                ORDER_PAYMENT.CURRENCY,
                                DSL.inline(0L),
                                DSL.inline(0L),
                                DSL.min(ORDER_PAYMENT.PAID_ON),
                                DSL.max(ORDER_PAYMENT.PAID_ON))
                        .from(ORDER_PAYMENT)
                        .groupBy(ORDER_PAYMENT.SOURCE, ORDER_PAYMENT.CURRENCY))
                .fetch(row -> new Part(
                        row.value1(),
                        new Money(row.value3(), Currency.getInstance(row.value2())),
                        row.value4(),
                        new DayRange(row.value5(), row.value6())));
    }
}
