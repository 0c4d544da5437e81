package app.clientela.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.clientela.intake.formats.Seeds;
import app.clientela.intake.formats.Seeds.Seed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Reads any bytes as a shop might drop them and says what must never be: an exception, more than a
/// second of work, a row that is told twice or never, another order the second time, a character
/// that no database keeps. `bench/fuzz.sh` searches with it for hours, `FuzzedFilesTest` for
/// seconds.
public final class Fuzzing {

    /// Parsers beside the formats: any file, a table as text, the sheet of a workbook.
    static final String DOOR = "door";
    static final String TABLE = "table";
    static final String SHEET = "sheet";

    private static final long LONGEST = Duration.ofSeconds(1).toNanos();
    private static final String ASKED = System.getProperty("clientela.fuzz", DOOR);

    private Fuzzing() {}

    /// Writes the seeds of each parser into a folder of its own below the one that is named.
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, List<byte[]>> parser : seeds().entrySet()) {
            Path own = Files.createDirectories(folder.resolve(parser.getKey()));
            for (byte[] seed : parser.getValue()) {
                Files.write(own.resolve("seed-" + parser.getValue().indexOf(seed)), seed);
            }
        }
    }

    /// What a search calls.
    public static void fuzzerTestOneInput(byte[] bytes) {
        read(ASKED, bytes);
    }

    /// Beginnings for each parser.
    static Map<String, List<byte[]>> seeds() {
        Map<String, List<byte[]>> seeds = new LinkedHashMap<>();
        for (Seed seed : Seeds.all()) {
            seeds.computeIfAbsent(seed.format(), _ -> new ArrayList<>()).add(seed.bytes());
        }
        byte[] table = Shopfloor.table(20).getBytes(UTF_8);
        byte[] row = "Fecha;Cliente;Importe\n31/12/2025;\"Ana\";1.234,56 €\n".getBytes(UTF_8);
        seeds.put(TABLE, List.of(table, row));
        String cells = TypedBook.row(TypedBook.day(45_000), "a@example.org", TypedBook.number("12.5"));
        seeds.put(
                SHEET,
                List.of(("<worksheet><sheetData>" + TypedBook.row("Date", "E-mail", "Total") + cells
                                + "</sheetData></worksheet>")
                        .getBytes(UTF_8)));
        byte[] first = Seeds.all().getFirst().bytes();
        byte[] packed = Invoices.packed(new TreeMap<>(Map.of("sales.csv", row, "shop", first)));
        List<byte[]> any = new ArrayList<>(List.of(table, packed, book(cells)));
        Seeds.all().forEach(seed -> any.add(seed.bytes()));
        seeds.put(DOOR, any);
        return seeds;
    }

    /// @param parser the door, a table, a sheet, or the name of a format, which is asked to read
    /// the     file whether it knows it or not
    static void read(String parser, byte[] bytes) {
        long took = timed(parser, bytes);
        if (took > LONGEST && timed(parser, bytes) > LONGEST) {
            throw new AssertionError("it took " + Duration.ofNanos(took));
        }
    }

    /// Nanoseconds of the processor.
    private static long timed(String parser, byte[] bytes) {
        long begun = cpu();
        switch (parser) {
            case DOOR -> twice(ReadingSource.of("x", bytes));
            case TABLE -> twice(ReadingSource.of("x.csv", bytes));
            case SHEET -> twice(ReadingSource.of("x.xlsx", book(new String(bytes, UTF_8))));
            default -> twice(() -> heard(parser, ReadingSource.of("x", bytes)));
        }
        return cpu() - begun;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] book(String sheet) {
        return new TypedBook()
                .sheet("Sales", TypedBook.row("Date"))
                .part("xl/worksheets/sheet0.xml", sheet)
                .bytes();
    }

    private static void twice(ReadingSource source) {
        switch (Openings.open(source, ReadingFixtures.HINTS)) {
            case Opening.Opened(Preview preview)
            when preview.questions().isEmpty() -> twice(() -> table(source, preview));
            case Opening.Parcelled _ -> twice(() -> parcel(source));
            case Opening _ -> {}
        }
    }

    private static void twice(Supplier<List<Gathered>> reading) {
        List<Gathered> first = reading.get();
        sound(first);
        if (!first.equals(reading.get())) {
            throw new AssertionError("the same file told another thing the second time");
        }
    }

    private static List<Gathered> table(ReadingSource source, Preview preview) {
        try (OrderGathering gathering = new OrderGathering(source, preview.plan(), ReadingFixtures.HINTS, "x")) {
            List<Gathered> all = all(gathering);
            long rows = all.stream().mapToLong(Gathered::rows).sum();
            if (rows != gathering.rows() || rows != preview.rows()) {
                throw new AssertionError(rows + " of " + gathering.rows() + " and " + preview.rows() + " rows");
            }
            return all;
        }
    }

    private static List<Gathered> parcel(ReadingSource source) {
        try (ParcelGathering gathering = new ParcelGathering(source, ReadingFixtures.HINTS, "")) {
            return all(gathering);
        }
    }

    static List<Gathered> all(Gathering gathering) {
        List<Gathered> all = new ArrayList<>();
        for (Gathered next = gathering.next(); next != null; next = gathering.next()) {
            all.add(next);
        }
        return all;
    }

    private static List<Gathered> heard(String name, ReadingSource source) {
        Format format = Formats.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Hearing hearing = new Hearing(ReadingFixtures.HINTS, "x");
        List<Gathered> all = new ArrayList<>();
        try (Telling telling = format.read(source, ReadingFixtures.HINTS)) {
            for (Told told = telling.next(); told != null; told = telling.next()) {
                all.add(hearing.heard(told, ParcelLine.of(1, told.place().line(), all.size() + 1)));
            }
        } catch (BookFault damaged) {
            return all;
        }
        return all;
    }

    private static void sound(List<Gathered> all) {
        Set<Long> lines = new HashSet<>();
        for (Gathered one : all) {
            if (one instanceof RefusedRow && !lines.add(one.line())) {
                throw new AssertionError("refused twice: " + one);
            }
            if (one.rows() < 0) {
                throw new AssertionError("of less than no row: " + one);
            }
            String text = one instanceof RefusedRow row ? row.column() + row.given() : one.toString();
            if (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text)) {
                throw new AssertionError("no text for a database: " + one);
            }
        }
    }
}
