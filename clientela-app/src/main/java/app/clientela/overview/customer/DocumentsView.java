package app.clientela.overview.customer;

import app.clientela.intake.Origin;
import app.clientela.intake.Origins;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import app.clientela.orders.NewLine;
import app.clientela.orders.OrderDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The documents behind a figure, the newest first.
/// @param count how many there are
/// @param more the address that shows all; empty where these are all
record DocumentsView(List<Paper> papers, int count, Optional<String> more) {

    private static final int MOST = 25;

    /// One sale or refund, and where it came from.
    /// @param line of the file; 0 where it has no lines
    record Paper(
            LocalDate day, String key, String number, String products, Money gross, Money net, String file, long line) {

        static Paper of(OrderDocument document, Origins origins) {
            boolean refund = document.kind() == Kind.REFUND;
            Origin origin = origins.of(document.run(), document.line());
            return new Paper(
                    document.on(),
                    refund ? "overview.timeline.refund" : "overview.timeline.sale",
                    document.number().orElse(""),
                    document.lines().stream().map(NewLine::product).distinct().collect(Collectors.joining(", ")),
                    refund ? document.gross().negate() : document.gross(),
                    refund ? document.net().negate() : document.net(),
                    origin.file(),
                    origin.line());
        }
    }

    /// @param all whether to show more than the newest ones
    static DocumentsView of(List<OrderDocument> documents, boolean all, String link, Origins origins) {
        List<Paper> papers = documents.stream()
                .limit(all ? documents.size() : MOST)
                .map(document -> Paper.of(document, origins))
                .toList();
        boolean cut = papers.size() < documents.size();
        return new DocumentsView(papers, documents.size(), cut ? Optional.of(link + "?all=yes") : Optional.empty());
    }
}
