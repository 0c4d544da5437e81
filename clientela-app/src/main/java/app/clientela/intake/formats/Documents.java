package app.clientela.intake.formats;

import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.TitledRows.Row;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What documents of shops have in common.
final class Documents {

    private Documents() {}

    /// The fixed parts of a document of ours that is told by rows of a table.
    /// @param rows where it stands
    record Heading(List<Row> rows, String number, Party buyer, Told.Day day) {

        Told.Document sale(Money gross, Optional<Money> net, Optional<Money> fee, List<Told.Line> lines) {
            return document(Kind.SALE, gross, net, fee, lines);
        }

        Told.Document document(
                Kind kind, Money gross, Optional<Money> net, Optional<Money> fee, List<Told.Line> lines) {
            return new Told.Document(
                    TableTelling.place(rows),
                    number,
                    kind,
                    Optional.empty(),
                    buyer,
                    day,
                    gross,
                    net,
                    fee,
                    lines,
                    Optional.empty());
        }
    }

    /// A line of a document.
    /// @param sku blank where none is said
    static Told.Line line(String text, String sku, long quantityMilli, Money gross) {
        Optional<String> code = Optional.of(sku).filter(said -> !said.isEmpty());
        return new Told.Line(text, code, quantityMilli, gross, Optional.empty());
    }

    /// An amount without tax, where there is tax: a zero says no more than that none was entered.
    static Optional<Money> net(Money net, BigDecimal tax) {
        return tax.signum() > 0 ? Optional.of(net) : Optional.empty();
    }

    /// The same, as a refund of this sale.
    static Told.Document of(Told.Document refund, String sale) {
        return new Told.Document(
                refund.place(),
                refund.number(),
                refund.kind(),
                refund.seller(),
                refund.buyer(),
                refund.day(),
                refund.gross(),
                refund.net(),
                refund.fee(),
                refund.lines(),
                Optional.of(sale));
    }

    /// The amounts of rows together.
    static BigDecimal sum(List<Cells> rows, Function<Cells, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// An amount that every row of an order repeats.
    static BigDecimal most(List<Cells> rows, Function<Cells, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /// The one currency of the rows of an order.
    static Currency currency(List<Cells> rows, String title) {
        List<Currency> all = rows.stream().map(row -> row.currency(title)).toList();
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).equals(all.getFirst())) {
                rows.get(i).refuse(Reason.NUMBER_CONFLICT, title, all.get(i).getCurrencyCode());
            }
        }
        return all.getFirst();
    }

    /// A sale, and what was given back of it so far. The rows are the sale's.
    static List<Told> withRefund(Told.Document sale, Money back, Told.Day day) {
        return back.isPositive() ? List.of(sale, refund(sale, back, day)) : List.of(sale);
    }

    private static Told refund(Told.Document sale, Money back, Told.Day day) {
        Place place = new Place(sale.place().line(), sale.place().element(), 0);
        return new Told.Document(
                place,
                sale.number(),
                Kind.REFUND,
                sale.seller(),
                sale.buyer(),
                day,
                back,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(sale.number()));
    }

    /// What rows tell together, unless one of them could not be read.
    static List<Told> told(List<Row> rows, List<Cells> read, List<Told> told) {
        return read.stream()
                .flatMap(cells -> cells.fault().stream())
                .findFirst()
                .map(why -> TableTelling.refused(rows, why))
                .orElse(told);
    }
}
