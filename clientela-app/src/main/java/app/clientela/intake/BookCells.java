package app.clientela.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What all cells of a workbook need to become text.
/// @param texts that cells share
/// @param formats of numbers by the style of a cell
/// @param from1904 whether days are counted from 1904
record BookCells(SharedTexts texts, List<CellFormat> formats, boolean from1904) {

    /// A character that XML cannot hold, as spreadsheets write it (ECMA-376 part 1, 22.4.2.4).
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// What a spreadsheet shows where a formula went wrong.
    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    static boolean isError(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '#' && ERRORS.contains(cell.strip());
    }

    /// The formats in `styles.xml`.
    static List<CellFormat> formats(BookXml xml) {
        Map<Integer, CellFormat> own = new HashMap<>();
        List<CellFormat> formats = new ArrayList<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                own.put(
                        xml.number("numFmtId", 0),
                        CellFormat.of(xml.attribute("formatCode").orElse("")));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.begins("cellXfs");
            } else if (cells && xml.begins("xf")) {
                int id = xml.number("numFmtId", 0);
                formats.add(own.getOrDefault(id, CellFormat.builtIn(id)));
            }
        }
        return formats;
    }

    /// @param type of the cell as in the file; null where it is a number
    /// @param style of the cell
    /// @param value as in the file
    String text(@Nullable String type, int style, String value) {
        return switch (type) {
            case null -> number(style, value);
            case "n" -> number(style, value);
            case "s" ->
                BookXml.number(value)
                        .flatMap(texts::find)
                        .map(BookCells::unescaped)
                        .orElse("#REF!");
            case "b" -> value.equals("1") || value.equals("true") ? "TRUE" : "FALSE";
            case "d" -> value.replace('T', ' ').replaceFirst(" 00:00(:00(\\.0+)?)?Z?$", "");
            default -> unescaped(value);
        };
    }

    private String number(int style, String value) {
        CellFormat format = style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
        return value.isEmpty() ? "" : CellNumber.text(value, format, from1904);
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
