package app.clientela.intake.formats;

import app.clientela.SharedData;
import app.clientela.business.Vat;
import app.clientela.intake.Answers;
import app.clientela.intake.Beginnings;
import app.clientela.intake.Format;
import app.clientela.intake.Hints;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.orders.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that a format tells of a file, and questions about it.
record Hearing(int sureness, List<Told> told) {

    static final Hints HINTS = new Hints(
            ZoneId.of("Europe/Rome"),
            LocalDate.of(2026, 11, 20),
            Optional.of(Currency.getInstance("EUR")),
            new Vat(true, Percent.ZERO, false),
            Answers.NONE);

    static Hearing of(Format format, String text) {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static Hearing of(Format format, byte[] bytes) {
        return of(format, ReadingSource.of("file", bytes));
    }

    static Hearing of(Format format, ReadingSource source) {
        List<Told> told = new ArrayList<>();
        try (Telling telling = format.read(source, HINTS)) {
            Told next = telling.next();
            while (next != null) {
                told.add(next);
                next = telling.next();
            }
        }
        return new Hearing(format.recognises(Beginnings.of(source)), List.copyOf(told));
    }

    /// A file of the invented shop.
    static Hearing ofSample(Format format, String file) {
        return of(format, ReadingSource.of(sample(file)));
    }

    static Path sample(String file) {
        return SharedData.folder("data/samples/bottega-synthetic").resolve(file);
    }

    /// What was counted by another program.
    static JsonNode expected(String name) throws IOException {
        String json = Files.readString(sample("expected.json"));
        return JsonMapper.shared().readTree(json).path(name);
    }

    <T extends Told> List<T> all(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Told.Document> documents(Kind kind) {
        return all(Told.Document.class).stream()
                .filter(document -> document.kind() == kind)
                .toList();
    }

    List<Told.Payment> payments(Kind kind) {
        return all(Told.Payment.class).stream()
                .filter(payment -> payment.kind() == kind)
                .toList();
    }

    List<Reason> passed() {
        return all(Told.Passed.class).stream().map(Told.Passed::reason).toList();
    }

    List<Reason> refused() {
        return all(Told.Refused.class).stream().map(Told.Refused::reason).toList();
    }

    /// How many rows of the file were told of.
    int rows() {
        return told.stream().mapToInt(one -> one.place().rows()).sum();
    }

    static String text(Money money) {
        return money.toDecimal().toPlainString() + " " + money.currency();
    }

    static String gross(List<Told.Document> documents) {
        return sum(documents.stream().map(Told.Document::gross));
    }

    static String fees(List<Told.Payment> payments) {
        return sum(payments.stream().map(Told.Payment::fee));
    }

    static String taken(List<Told.Payment> payments) {
        return sum(payments.stream().map(Told.Payment::gross));
    }

    static String sum(Stream<Money> amounts) {
        return amounts.reduce(Money::plus)
                .map(money -> money.toDecimal().toPlainString())
                .orElse("0");
    }
}
