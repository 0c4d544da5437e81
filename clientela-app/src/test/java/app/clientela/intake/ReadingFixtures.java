package app.clientela.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.clientela.business.Vat;
import app.clientela.kernel.Percent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Files typed into tests, and what is read from them on a fixed day in Rome.
final class ReadingFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final Hints HINTS = new Hints(
            ZoneId.of("Europe/Rome"), TODAY, Optional.empty(), new Vat(false, Percent.ZERO, true), Answers.NONE);

    private ReadingFixtures() {}

    static ReadingSource file(String... lines) {
        return ReadingSource.of("typed.csv", String.join("\n", lines).getBytes(UTF_8));
    }

    static Preview preview(ReadingSource source) {
        return preview(source, HINTS);
    }

    static Preview preview(ReadingSource source, Hints hints) {
        return switch (Reading.open(source, hints)) {
            case Opening.Opened opened -> opened.preview();
            case Opening.Parcelled parcelled -> throw new AssertionError(parcelled);
            case Opening.Refused refused -> throw new AssertionError(refused.problem());
        };
    }

    static Target target(Preview preview, String title) {
        return preview.columns().stream()
                .filter(column -> column.title().equals(title))
                .map(Column::target)
                .findFirst()
                .orElseThrow();
    }

    static SalesReading reading(ReadingSource... sources) {
        return SalesFiles.read(List.of(sources), new ReadingOptions(HINTS, Optional.empty(), Optional.empty()));
    }

    static SalesRead sales(ReadingSource... sources) {
        return switch (reading(sources)) {
            case SalesReading.Read read -> read.sales();
            case SalesReading other -> throw new AssertionError(other);
        };
    }

    /// Everything a file gives, by the plan proposed for it.
    static List<Gathered> gathered(ReadingSource source) {
        return gathered(source, HINTS);
    }

    static List<Gathered> gathered(ReadingSource source, Hints hints) {
        List<Gathered> all = new ArrayList<>();
        try (OrderGathering gathering =
                new OrderGathering(source, preview(source, hints).plan(), hints, "typed")) {
            Gathered next = gathering.next();
            while (next != null) {
                all.add(next);
                next = gathering.next();
            }
        }
        return all;
    }

    static List<DraftOrder> drafts(ReadingSource source) {
        return gathered(source).stream()
                .filter(DraftOrder.class::isInstance)
                .map(DraftOrder.class::cast)
                .toList();
    }

    /// Lines and reasons of refused rows: `3 date-unreadable`.
    static List<String> refusals(SalesRead read) {
        return read.firstRefused().stream()
                .map(row -> row.line() + " " + row.reason().slug())
                .toList();
    }

    static String revenue(SalesRead read) {
        return read.revenue().toDecimal().toPlainString();
    }

    static List<Reason> noticed(SalesRead read) {
        return read.notices().stream().map(Notice::reason).toList();
    }
}
