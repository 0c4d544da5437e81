package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.RawLine.Fault;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

    @Test
    void cutsRecordsAtEveryKindOfLineEnd() {
        assertThat(cells("a,b\r\nc,d\ne,f\rg,h"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h"));
        assertThat(lines("a\r\nb\nc\rd", ',').stream().map(RawLine::line)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void keepsDelimitersQuotesAndLineBreaksInsideQuotes() {
        List<RawLine> lines = lines("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\nnext,1,2\n", ',');
        assertThat(lines.getFirst().cells()).containsExactly("a,b", "say \"hi\"", "two\r\nlines");
        assertThat(lines.getLast().line()).isEqualTo(3);
    }

    @Test
    void keepsEmptyCellsAndTheLastOne() {
        assertThat(cells("a,,\n,b,")).containsExactly(List.of("a", "", ""), List.of("", "b", ""));
    }

    @Test
    void takesQuotesInsideACellAsTheyAre() {
        assertThat(cells("5\" pipe,b\n\"Mario \"il grande\" Rossi\",c"))
                .containsExactly(List.of("5\" pipe", "b"), List.of("Mario \"il grande\" Rossi", "c"));
    }

    @Test
    void goesOnBehindTheLineWhereAQuoteIsNeverClosed() {
        List<RawLine> lines = lines("h,i\n1,\"Anna,x\n2,Bea\n3,Carla\n", ',');
        assertThat(lines.stream().map(RawLine::fault))
                .containsExactly(Fault.NONE, Fault.QUOTE_NOT_CLOSED, Fault.NONE, Fault.NONE);
        assertThat(lines.get(1).cells()).containsExactly("1", "\"Anna", "x");
        assertThat(lines.get(2).cells()).containsExactly("2", "Bea");
        assertThat(lines.get(3).line()).isEqualTo(4);
    }

    @Test
    void goesOnBehindTheLineWhereTheNextQuoteOpensAnotherCell() {
        List<RawLine> lines = lines("1,\"Anna\n2,\"Bea\"\n3,\"Carla, or so\"\n", ',');
        assertThat(lines.stream().map(RawLine::fault)).containsExactly(Fault.QUOTE_NOT_CLOSED, Fault.NONE, Fault.NONE);
        assertThat(lines.get(2).cells()).containsExactly("3", "Carla, or so");
    }

    @Test
    void refusesACellThatIsTooLongAndReadsTheNextRow() {
        String huge = "x".repeat(3 * CsvLines.LONGEST_CELL);
        for (String cell : List.of(huge, "\"" + huge + "\"")) {
            List<RawLine> lines = lines("a," + cell + ",c\nd,e,f\n", ',');
            assertThat(lines.stream().map(RawLine::fault)).containsExactly(Fault.FIELD_TOO_LONG, Fault.NONE);
            assertThat(lines.getLast().cells()).containsExactly("d", "e", "f");
            assertThat(lines.getLast().line()).isEqualTo(2);
        }
    }

    @Test
    void takesACellOfTheLargestSizeWhole() {
        String large = "y".repeat(CsvLines.LONGEST_CELL);
        assertThat(cells("a," + large + "\nb,c")).containsExactly(List.of("a", large), List.of("b", "c"));
    }

    @Test
    void refusesARecordThatIsTooLongThoughItsCellsAreNot() {
        String wide = ("z".repeat(1000) + ",").repeat(1200);
        List<RawLine> lines = lines(wide + "\nb,c\n", ',');
        assertThat(lines.stream().map(RawLine::fault)).containsExactly(Fault.FIELD_TOO_LONG, Fault.NONE);
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(lines("", ',')).isEmpty();
    }

    static List<RawLine> lines(String text, char delimiter) {
        List<RawLine> lines = new ArrayList<>();
        try (CsvLines csv = new CsvLines(new StringReader(text), delimiter)) {
            RawLine line = csv.next();
            while (line != null) {
                lines.add(line);
                line = csv.next();
            }
        }
        return lines;
    }

    private static List<List<String>> cells(String text) {
        return lines(text, ',').stream().map(RawLine::cells).toList();
    }
}
