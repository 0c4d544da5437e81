import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Turns the table that `Rows.java` prints into a workbook: `java Sheets.java FILE.csv FILE.xlsx`.
/// Numbers and days are such, texts are shared by their cells, as spreadsheets write them.
final class Sheets {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final PrintStream out;
    private final ZipOutputStream zip;

    private Sheets(ZipOutputStream zip) {
        this.zip = zip;
        this.out = new PrintStream(new BufferedOutputStream(zip, 1 << 16), false, StandardCharsets.UTF_8);
    }

    public static void main(String[] given) throws IOException {
        try (BufferedReader rows = Files.newBufferedReader(Path.of(given[0]));
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(given[1])))) {
            Sheets sheets = new Sheets(zip);
            sheets.contents();
            sheets.rows(rows);
            sheets.shared();
        }
    }

    private void contents() throws IOException {
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><sheets><sheet name=\"Orders\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "/relationships\">"
                + relation("r1", "worksheet", "worksheets/sheet1.xml") + relation("r2", "styles", "styles.xml")
                + relation("r3", "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN
                + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private void rows(BufferedReader rows) throws IOException {
        begin("xl/worksheets/sheet1.xml");
        out.print("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        int row = 0;
        for (String line = rows.readLine(); line != null; line = rows.readLine()) {
            row++;
            out.print("<row r=\"" + row + "\">");
            String[] cells = line.split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                out.print(cell("" + (char) ('A' + column) + row, cells[column]));
            }
            out.print("</row>");
        }
        out.print("</sheetData></worksheet>");
        end();
    }

    private String cell(String name, String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            long day = LocalDate.parse(text).toEpochDay() - DAY_ZERO;
            return "<c r=\"" + name + "\" s=\"1\"><v>" + day + "</v></c>";
        }
        if (text.matches("[\\d.]+")) {
            return "<c r=\"" + name + "\"><v>" + text + "</v></c>";
        }
        int place = texts.computeIfAbsent(text, _ -> texts.size());
        return "<c r=\"" + name + "\" t=\"s\"><v>" + place + "</v></c>";
    }

    private void shared() throws IOException {
        begin("xl/sharedStrings.xml");
        out.print("<sst xmlns=\"" + MAIN + "\">");
        texts.keySet().forEach(text -> out.print("<si><t>" + text + "</t></si>"));
        out.print("</sst>");
        end();
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        out.print(content);
        end();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }
}
