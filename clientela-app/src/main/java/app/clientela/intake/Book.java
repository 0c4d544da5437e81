package app.clientela.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A workbook (ECMA-376, SpreadsheetML) that is open for reading.
final class Book implements AutoCloseable {

    private static final int MOST_PARTS = 5000;

    static final String CONTENTS = "xl/workbook.xml";

    private final PackedFiles zip;
    private final List<Sheet> sheets;
    private final BookCells cells;

    private Book(PackedFiles zip) {
        this.zip = zip;
        Map<String, String> parts = read("xl/_rels/workbook.xml.rels", Book::parts)
                .orElseThrow(() -> BookFault.damaged("nothing says where the sheets are"));
        Contents contents =
                read(CONTENTS, xml -> contents(xml, parts)).orElseThrow(() -> BookFault.damaged("no contents"));
        this.sheets = contents.sheets();
        this.cells = new BookCells(
                read(parts.getOrDefault("sharedStrings", ""), SharedTexts::of).orElseGet(SharedTexts::new),
                read(parts.getOrDefault("styles", ""), BookCells::formats).orElse(List.of()),
                contents.from1904());
    }

    private <T> Optional<T> read(String part, Function<BookXml, T> how) {
        Optional<InputStream> bytes = zip.find(part);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (BookXml xml = new BookXml(bytes.get())) {
            return Optional.of(how.apply(xml));
        }
    }

    /// Where the parts are: those that every workbook has once by their type, all by their id.
    private static Map<String, String> parts(BookXml xml) {
        Map<String, String> parts = new HashMap<>();
        while (xml.next()) {
            if (xml.begins("Relationship")) {
                String part = part(xml.attribute("Target").orElse(""));
                String type = xml.attribute("Type").orElse("");
                parts.put(type.substring(type.lastIndexOf('/') + 1), part);
                parts.put(xml.attribute("Id").orElse(""), part);
            }
        }
        return parts;
    }

    /// A sheet as the workbook lists it.
    /// @param place from 0, hidden ones counted
    /// @param part its name inside the file
    /// @param size bytes of its part, unpacked
    record Sheet(int place, String name, boolean hidden, String part, long size) {}

    private record Contents(List<Sheet> sheets, boolean from1904) {}

    static Book open(ReadingSource source) {
        PackedFiles zip = PackedFiles.open(source);
        try {
            if (zip.count() > MOST_PARTS) {
                throw BookFault.swollen("too many parts");
            }
            return new Book(zip);
        } catch (RuntimeException fault) {
            zip.close();
            throw fault;
        }
    }

    private static String part(String target) {
        String plain = target.startsWith("./") ? target.substring(2) : target;
        return plain.startsWith("/") ? plain.substring(1) : "xl/" + plain;
    }

    private Contents contents(BookXml xml, Map<String, String> parts) {
        List<Sheet> found = new ArrayList<>();
        boolean from1904 = false;
        while (xml.next()) {
            if (xml.begins("workbookPr")) {
                String said = xml.attribute("date1904").orElse("");
                from1904 = said.equals("1") || said.equals("true");
            } else if (xml.begins("sheet")) {
                found.add(sheet(xml, found.size(), parts));
            }
        }
        return new Contents(List.copyOf(found), from1904);
    }

    private Sheet sheet(BookXml xml, int place, Map<String, String> parts) {
        String part = parts.getOrDefault(xml.attribute("id").orElse(""), "");
        String state = xml.attribute("state").orElse("visible");
        return new Sheet(place, xml.attribute("name").orElse(""), !state.equals("visible"), part, zip.size(part));
    }

    /// In the order of the workbook.
    List<Sheet> sheets() {
        return sheets;
    }

    /// The rows of a sheet.
    /// @param width cells of a row that are read
    SheetRows rows(Sheet sheet, int width) {
        return new SheetRows(new CountedBytes(zip.get(sheet.part())), cells, width);
    }

    @Override
    public void close() {
        zip.close();
    }
}
