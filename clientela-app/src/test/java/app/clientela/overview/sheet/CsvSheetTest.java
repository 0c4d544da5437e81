package app.clientela.overview.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Basis;
import app.clientela.kernel.Estimate;
import app.clientela.kernel.Money;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.kernel.Unit;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a spreadsheet finds in the file.
class CsvSheetTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void writesAsItalianAndBrazilianSpreadsheetsRead() {
        assertThat(row(Locale.forLanguageTag("it-IT"))).isEqualTo("\uFEFFBar Ponte;-96,05;61,3;2026-10-11;;412\r\n");
        assertThat(row(Locale.forLanguageTag("pt-BR"))).isEqualTo("\uFEFFBar Ponte;-96,05;61,3;2026-10-11;;412\r\n");
    }

    @Test
    void writesAsEnglishSpreadsheetsRead() {
        assertThat(row(Locale.forLanguageTag("en-GB"))).isEqualTo("\uFEFFBar Ponte,-96.05,61.3,2026-10-11,,412\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+39 348", "-5", "@sum", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void putsAnApostropheBeforeWhatWouldBeComputed(String formula) {
        assertThat(CsvSheet.safe(formula)).isEqualTo("'" + formula);
    }

    @Test
    void leavesOrdinaryNamesAlone() {
        assertThat(CsvSheet.safe("O’Hara = sons")).isEqualTo("O’Hara = sons");
        assertThat(CsvSheet.safe("")).isEmpty();
    }

    @Test
    void quotesWhatWouldBreakARow() {
        StringWriter out = new StringWriter();
        new CsvSheet(out, Locale.forLanguageTag("it-IT"))
                .text("a;b")
                .text("say \"hi\"")
                .text("two\nlines")
                .endRow();
        assertThat(out).hasToString("\uFEFF\"a;b\";\"say \"\"hi\"\"\";\"two\nlines\"\r\n");
    }

    @Property
    void beginsNoTextCellLikeAFormula(@ForAll String text) {
        String safe = CsvSheet.safe(text);
        assertThat(safe.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(safe.charAt(0)) < 0)
                .isTrue();
        assertThat(safe).endsWith(text);
    }

    @Test
    void writesAnEstimateAsThreeCellsAndSharesAsTheyWereTyped() {
        StringWriter out = new StringWriter();
        Basis basis = new Basis(
                LocalDate.of(2026, 10, 11), 12, Percent.ZERO, new Probability(.8), 34, "pareto-nbd", List.of());
        new CsvSheet(out, Locale.forLanguageTag("it-IT"))
                .estimate(new Estimate(1480, -3.5, 3100.25, new Unit.Amount(EUR), basis))
                .estimate(new Estimate(16.94, 0, 33, new Unit.Count(), basis))
                .percent(new Percent(4_550))
                .thousandths(920)
                .decimal("-9594.97618")
                .endRow();
        assertThat(out).hasToString("\uFEFF1480,00;-3,50;3100,25;16,940;0,000;33,000;45,5;0,920;-9594,97618\r\n");
    }

    private static String row(Locale reader) {
        StringWriter out = new StringWriter();
        new CsvSheet(out, reader)
                .text("Bar Ponte")
                .money(new Money(-9605, EUR))
                .percent(new Probability(.6132))
                .day(Optional.of(LocalDate.of(2026, 10, 11)))
                .count(Optional.empty())
                .number(412)
                .endRow();
        return out.toString();
    }
}
