package app.clientela.intake;

import app.clientela.customers.Identity;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import app.clientela.orders.NewLine;
import java.util.List;
import java.util.Optional;

/// Makes of what a file says what the books understand: documents that we issued are orders, those
/// that we received are heard as such.
final class Hearing {

    private final Hints hints;
    private final String givenName;
    private String source = "";
    private boolean halves;

    /// @param givenName what the owner calls where the files come from; empty where they do not
    Hearing(Hints hints, String givenName) {
        this.hints = hints;
        this.givenName = givenName;
    }

    Hints hints() {
        return hints;
    }

    /// From now on, what this format says. Its numbers are its own, unless the owner named where
    /// they come from.
    void listenTo(Optional<Format> format) {
        source = givenName.isEmpty() ? format.map(Format::numbers).orElse("") : givenName;
        halves = format.filter(Format::tellsHalves).isPresent();
    }

    Gathered heard(Told told, long line) {
        return switch (told) {
            case Told.Document document -> document(document, line);
            case Told.Refused refused -> refused(refused, line);
            case Told.Passed passed -> new SkippedRow(line, passed.reason());
            case Told.Cancelled _,
                    Told.Prepaid _,
                    Told.GivenBack _,
                    Told.Payment _,
                    Told.TillDay _,
                    Told.Contact _,
                    Told.Voice _ -> new Heard(line, source, told);
        };
    }

    private Gathered refused(Told.Refused refused, long line) {
        if (hints.answers().leftOut().contains(refused.reason())) {
            return new SkippedRow(line, Reason.LEFT_OUT);
        }
        return RefusedRow.of(refused.reason(), line, refused.place().element(), refused.given(), refused.cells());
    }

    private Gathered document(Told.Document document, long line) {
        if (document.seller().isEmpty() || hints.answers().allIssued()) {
            return order(document, line);
        }
        boolean issued = hints.own().names(document.seller().get());
        boolean received = hints.own().names(document.buyer());
        if (issued && received) {
            return new SkippedRow(line, Reason.SELF_INVOICE);
        }
        if (!issued && !received) {
            String seller = document.seller().get().taxId();
            return refused(new Told.Refused(document.place(), Reason.NOT_YOURS, seller, List.of()), line);
        }
        return issued ? order(document, line) : new Heard(line, source, document);
    }

    private DraftOrder order(Told.Document document, long line) {
        Money gross = document.gross();
        Money nothing = Money.zero(gross.currency());
        return new DraftOrder(
                line,
                document.place().rows(),
                Amounts.millionths(document.kind() == Kind.REFUND ? gross.negate() : gross),
                true,
                OrderNumbers.fit(document.number()),
                true,
                document.kind(),
                identity(document.buyer(), source),
                document.day().on(),
                document.day().at(),
                gross,
                document.net(),
                gross,
                document.net().orElseGet(() -> hints.vat().net(gross)),
                nothing,
                document.fee().orElse(nothing),
                document.lines().stream().map(Hearing::line).toList(),
                document.refundOf().map(OrderNumbers::fit),
                halves,
                List.of());
    }

    private static NewLine line(Told.Line line) {
        return new NewLine(line.text(), line.sku(), line.quantityMilli(), line.gross());
    }

    /// Who a party is for the room of customers. Documents of programs know better than a name.
    static Identity identity(Party party, String source) {
        return new Identity(
                source,
                said(party.externalId()),
                said(party.name()),
                said(party.email()),
                said(party.phone()),
                said(party.taxId()),
                said(party.place()),
                said(party.country()),
                true);
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
