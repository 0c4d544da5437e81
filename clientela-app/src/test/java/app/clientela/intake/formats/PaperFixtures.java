package app.clientela.intake.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Vat;
import app.clientela.intake.Answers;
import app.clientela.intake.Format;
import app.clientela.intake.Formats;
import app.clientela.intake.Hints;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import app.clientela.kernel.Percent;
import app.clientela.orders.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents typed into tests, and what is told of them on a fixed day in Rome.
final class PaperFixtures {

    static final Hints HINTS = new Hints(
            ZoneId.of("Europe/Rome"),
            LocalDate.of(2026, 11, 23),
            Optional.empty(),
            new Vat(true, Percent.ZERO, true),
            Answers.NONE);

    private PaperFixtures() {}

    static ReadingSource file(String text) {
        return ReadingSource.of("typed.xml", text.getBytes(UTF_8));
    }

    /// What the format that knows the file tells of it.
    static List<Told> told(ReadingSource source) {
        return told(Formats.of(source).orElseThrow(() -> new AssertionError("nobody knows " + source.name())), source);
    }

    static List<Told> told(Format format, ReadingSource source) {
        List<Told> all = new ArrayList<>();
        try (Telling telling = format.read(source, HINTS)) {
            for (Told told = telling.next(); told != null; told = telling.next()) {
                all.add(told);
            }
        }
        return all;
    }

    static List<Told.Document> documents(ReadingSource source) {
        return only(told(source), Told.Document.class);
    }

    static <T extends Told> List<T> only(List<Told> told, Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The one document of a file.
    static Told.Document document(String text) {
        List<Told> told = told(file(text));
        assertThat(told).hasOnlyElementsOfType(Told.Document.class).hasSize(1);
        return documents(file(text)).getFirst();
    }

    /// Why the one thing in a file is not taken.
    static Reason reason(String text) {
        List<Told> told = told(file(text));
        assertThat(told).hasSize(1);
        return reason(told.getFirst());
    }

    static Reason reason(Told told) {
        return switch (told) {
            case Told.Passed passed -> passed.reason();
            case Told.Refused refused -> refused.reason();
            default -> throw new AssertionError(told);
        };
    }

    /// Such as `REFUND EUR 10.20`.
    static String gross(Told.Document document) {
        return document.kind() + " " + document.gross().currency() + " "
                + document.gross().toDecimal().toPlainString();
    }

    /// The sum of what the documents of a kind are worth, in a currency.
    static String total(List<Told.Document> documents, Kind kind, String currency) {
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .filter(document ->
                        document.gross().currency().getCurrencyCode().equals(currency))
                .map(document -> document.gross().toDecimal())
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                .toPlainString();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static JsonNode expected(Path folder) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(folder.resolve("expected.json")));
    }
}
