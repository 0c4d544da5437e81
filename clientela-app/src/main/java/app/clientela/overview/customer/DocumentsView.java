package app.clientela.overview.customer;

import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.orders.Kind;
import app.clientela.orders.NewLine;
import app.clientela.orders.OrderDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The documents behind a figure, the newest first.
/// @param count how many there are
/// @param more the address that shows all; empty where these are all
record DocumentsView(List<Paper> papers, int count, Optional<String> more) {

    private static final int MOST = 25;

    /// One sale or refund, and where it came from.
    record Paper(
            LocalDate day, String key, String number, String products, Money gross, Money net, String file, long line) {

        static Paper of(OrderDocument document, Function<RunId, String> files) {
            boolean refund = document.kind() == Kind.REFUND;
            return new Paper(
                    document.on(),
                    refund ? "overview.timeline.refund" : "overview.timeline.sale",
                    document.number().orElse(""),
                    document.lines().stream().map(NewLine::product).distinct().collect(Collectors.joining(", ")),
                    refund ? document.gross().negate() : document.gross(),
                    refund ? document.net().negate() : document.net(),
                    files.apply(document.run()),
                    document.line());
        }
    }

    /// @param all whether to show more than the newest ones
    /// @param files the name of the file that an import read
    static DocumentsView of(List<OrderDocument> documents, boolean all, String link, Function<RunId, String> files) {
        List<Paper> papers = documents.stream()
                .limit(all ? documents.size() : MOST)
                .map(document -> Paper.of(document, files))
                .toList();
        boolean cut = papers.size() < documents.size();
        return new DocumentsView(papers, documents.size(), cut ? Optional.of(link + "?all=yes") : Optional.empty());
    }
}
