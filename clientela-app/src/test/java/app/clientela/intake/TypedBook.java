package app.clientela.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook typed into a test part by part, so that it can be wrong in every way.
final class TypedBook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// Styles 1 to 4: a day, a day with its time, a time, and a price in pounds.
    private static final String STYLES = """
            <styleSheet %s><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/>\
            <numFmt numFmtId="165" formatCode="[$£-809]#,##0.00"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/>\
            <xf numFmtId="165"/></cellXfs></styleSheet>""".formatted(MAIN);

    private final List<String[]> sheets = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String properties = "";

    /// A sheet of rows, each written as XML or with `row`.
    TypedBook sheet(String name, String... rows) {
        return sheetIn(name, "visible", rows);
    }

    TypedBook hidden(String name, String... rows) {
        return sheetIn(name, "hidden", rows);
    }

    private TypedBook sheetIn(String name, String state, String... rows) {
        sheets.add(new String[] {name, state, "<sheetData>" + String.join("", rows) + "</sheetData>"});
        return this;
    }

    /// Texts that cells share, each as the XML inside `si`.
    TypedBook shared(String... texts) {
        shared.addAll(List.of(texts));
        return this;
    }

    TypedBook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /// Another part, or one that takes the place of ours.
    TypedBook part(String name, String content) {
        others.put(name, content);
        return this;
    }

    /// A row of cells without numbers of their own: each is XML where it begins so, else a text.
    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append(cell.startsWith("<c") ? cell : text(cell));
        }
        return row.append("</row>").toString();
    }

    static String text(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<c t=\"inlineStr\"><is><t>" + safe + "</t></is></c>";
    }

    static String number(String value) {
        return styled(0, value);
    }

    /// A day by the number of days since the beginning of 1900.
    static String day(int serial) {
        return styled(1, String.valueOf(serial));
    }

    static String styled(int style, String value) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    ReadingSource source() {
        return ReadingSource.of("typed.xlsx", bytes());
    }

    byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            String[] sheet = sheets.get(i);
            list.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                    .formatted(sheet[0], i + 1, sheet[1], i));
            relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
            parts.put("xl/worksheets/sheet" + i + ".xml", "<worksheet " + MAIN + ">" + sheet[2] + "</worksheet>");
        }
        relations.append(relation("rIdS", "styles", "/xl/styles.xml"));
        relations.append(relation("rIdT", "sharedStrings", "sharedStrings.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>" + list
                        + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.put("xl/styles.xml", STYLES);
        parts.put(
                "xl/sharedStrings.xml",
                "<sst>"
                        + String.join(
                                "",
                                shared.stream().map("<si>%s</si>"::formatted).toList()) + "</sst>");
        parts.putAll(others);
        return zip(parts);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
