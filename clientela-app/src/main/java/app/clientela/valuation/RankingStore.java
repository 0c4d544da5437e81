package app.clientela.valuation;

import static app.clientela.db.Tables.CUSTOMER_FIGURE;
import static app.clientela.db.Tables.CUSTOMER_RANKING;

import app.clientela.customers.CustomerCard;
import app.clientela.customers.CustomerId;
import app.clientela.db.tables.records.CustomerFigureRecord;
import app.clientela.db.tables.records.CustomerRankingRecord;
import app.clientela.platform.db.Database;
import app.clientela.valuation.CustomerFigures.Ahead;
import app.clientela.valuation.CustomerFigures.Lead;
import app.clientela.valuation.CustomerFigures.Made;
import app.clientela.valuation.CustomerFigures.Next;
import app.clientela.valuation.CustomerFigures.Pace;
import app.clientela.valuation.CustomerFigures.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures of every customer as the newest valuation found them.
final class RankingStore {

    private static final int AT_ONCE = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DETAIL = 120;
    /// Four bytes a letter at most, and an index of PostgreSQL holds some 2,700 bytes.
    private static final int LONGEST_SEARCHED = 600;

    private final Database database;
    private final List<SuccessorStore> successors;
    private final WordIndexStore words;

    RankingStore(Database database) {
        this.database = database;
        this.successors = List.of(
                new SuccessorStore(database, CUSTOMER_RANKING.getName()),
                new SuccessorStore(database, CUSTOMER_FIGURE.getName()));
        this.words = new WordIndexStore(database, CUSTOMER_RANKING.getName());
    }

    /// Begins to write everybody anew, beside what is shown.
    void begin() {
        successors.forEach(SuccessorStore::begin);
        words.make(successors.getFirst().next());
    }

    /// Writes some more.
    void add(List<Listed> customers) {
        successors.getFirst().add(customers.stream().map(RankingStore::ranking).toList());
        successors.getLast().add(customers.stream().map(RankingStore::figures).toList());
    }

    /// A customer's figures, and what a list shows of them.
    record Listed(CustomerFigures figures, CustomerCard card) {}

    /// What is left to do before they can be shown, one after the other.
    List<Runnable> indexing() {
        return successors.stream()
                .flatMap(successor -> successor.indexing().stream())
                .toList();
    }

    /// Shows what was written in the place of what was there.
    void show() {
        successors.forEach(SuccessorStore::takeOver);
    }

    /// Throws away what was begun.
    void stop() {
        successors.forEach(SuccessorStore::drop);
    }

    Optional<CustomerFigures> find(CustomerId id) {
        @Nullable
        CustomerRankingRecord ranking = database.sql()
                .selectFrom(CUSTOMER_RANKING)
                .where(CUSTOMER_RANKING.CUSTOMER_ID.eq(id))
                .fetchOne();
        @Nullable
        CustomerFigureRecord figures = database.sql()
                .selectFrom(CUSTOMER_FIGURE)
                .where(CUSTOMER_FIGURE.CUSTOMER_ID.eq(id))
                .fetchOne();
        return ranking == null || figures == null ? Optional.empty() : Optional.of(customer(ranking, figures));
    }

    /// The cost to serve of a customer has changed since the valuation.
    void setCost(CustomerId id, long minor) {
        database.sql()
                .update(CUSTOMER_RANKING)
                .set(CUSTOMER_RANKING.COST_MINOR, minor)
                .where(CUSTOMER_RANKING.CUSTOMER_ID.eq(id))
                .execute();
    }

    void remove(Collection<CustomerId> customers) {
        List<CustomerId> gone = List.copyOf(customers);
        for (int from = 0; from < gone.size(); from += AT_ONCE) {
            List<CustomerId> some = gone.subList(from, Math.min(gone.size(), from + AT_ONCE));
            database.sql()
                    .deleteFrom(CUSTOMER_FIGURE)
                    .where(CUSTOMER_FIGURE.CUSTOMER_ID.in(some))
                    .execute();
            database.sql()
                    .deleteFrom(CUSTOMER_RANKING)
                    .where(CUSTOMER_RANKING.CUSTOMER_ID.in(some))
                    .execute();
        }
    }

    private static @Nullable Object[] ranking(Listed listed) {
        CustomerFigures customer = listed.figures();
        CustomerCard card = listed.card();
        Span expected = customer.ahead().margin();
        Span again = customer.ahead().again();
        Pace pace = customer.pace();
        return new @Nullable Object[] {
            customer.customer().value(),
            card.publicId().value(),
            customer.place(),
            cut(card.name(), LONGEST_NAME),
            cut(card.detail(), LONGEST_DETAIL),
            cut(card.searched(), LONGEST_SEARCHED),
            customer.status().code(),
            customer.tags().contains(Tag.COSTS_A_LOT),
            customer.made().earned(),
            (long) expected.mean(),
            (long) expected.low(),
            (long) expected.high(),
            customer.made().cost(),
            customer.atRisk(),
            again.mean(),
            again.low(),
            again.high(),
            pace.buys(),
            pace.ownGap(),
            pace.first(),
            pace.last()
        };
    }

    private static @Nullable Object[] figures(Listed listed) {
        CustomerFigures customer = listed.figures();
        Made made = customer.made();
        Ahead ahead = customer.ahead();
        Pace pace = customer.pace();
        return new @Nullable Object[] {
            customer.customer().value(),
            made.net(),
            made.refunds(),
            made.paidGross(),
            made.paidTax(),
            ahead.days().mean(),
            ahead.days().low(),
            ahead.days().high(),
            ahead.discounted(),
            ahead.spend(),
            ahead.serving(),
            pace.active().mean(),
            pace.active().low(),
            pace.active().high(),
            pace.yearly().mean(),
            pace.yearly().low(),
            pace.yearly().high(),
            ahead.lead().first(),
            ahead.lead().fifth(),
            pace.next().low(),
            pace.next().middle(),
            pace.next().high()
        };
    }

    private static CustomerFigures customer(CustomerRankingRecord row, CustomerFigureRecord figures) {
        return new CustomerFigures(
                row.getCustomerId(),
                row.getPlace(),
                status(row),
                tags(row),
                row.getAtRiskMinor(),
                new Made(
                        figures.getNetMinor(),
                        figures.getRefundsMinor(),
                        row.getEarnedMinor(),
                        row.getCostMinor(),
                        figures.getPaidMinor(),
                        figures.getPaidTaxMinor()),
                new Ahead(
                        expected(row),
                        new Span(figures.getDays(), figures.getDaysLow(), figures.getDaysHigh()),
                        figures.getDiscounted(),
                        figures.getSpend(),
                        figures.getServing(),
                        again(row),
                        lead(figures)),
                pace(
                        row,
                        new Span(figures.getActive(), figures.getActiveLow(), figures.getActiveHigh()),
                        new Span(figures.getYearly(), figures.getYearlyLow(), figures.getYearlyHigh()),
                        new Next(day(figures.getNextLowOn()), day(figures.getNextOn()), day(figures.getNextHighOn()))));
    }

    static Lead lead(CustomerFigureRecord row) {
        return new Lead(row.getAmongFirst(), row.getAmongFifth());
    }

    static RankedFigures ranked(CustomerRankingRecord row) {
        return new RankedFigures(
                row.getCustomerId(),
                row.getPublicId(),
                row.getPlace(),
                row.getName(),
                row.getDetail(),
                status(row),
                tags(row),
                new RankedFigures.Sums(row.getEarnedMinor(), expected(row), row.getCostMinor(), row.getAtRiskMinor()),
                again(row),
                pace(row, Span.ZERO, Span.ZERO, Next.UNKNOWN));
    }

    private static Status status(CustomerRankingRecord row) {
        return Status.valueOf(row.getStatus().toUpperCase(Locale.ROOT));
    }

    private static List<Tag> tags(CustomerRankingRecord row) {
        return row.getCostsALot() ? List.of(Tag.COSTS_A_LOT) : List.of();
    }

    private static Span expected(CustomerRankingRecord row) {
        return new Span(row.getExpectedMinor(), row.getExpectedLowMinor(), row.getExpectedHighMinor());
    }

    private static Span again(CustomerRankingRecord row) {
        return new Span(row.getAgain(), row.getAgainLow(), row.getAgainHigh());
    }

    private static Pace pace(CustomerRankingRecord row, Span active, Span yearly, Next next) {
        return new Pace(
                row.getPurchaseDays(),
                day(row.getFirstOn()),
                day(row.getLastOn()),
                row.getOwnGapDays(),
                active,
                yearly,
                next);
    }

    private static int day(LocalDate on) {
        return Math.toIntExact(on.toEpochDay());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
