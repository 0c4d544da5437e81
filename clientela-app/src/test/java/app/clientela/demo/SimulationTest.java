package app.clientela.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.clientela.demo.ShopFiles.DemoFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final int BUYERS = 400;

    private static Simulation italian(long seed) {
        return Simulation.of(DemoWords.in(Locale.ITALIAN), BUYERS, LAST, seed);
    }

    @Test
    void tellsTheSameStoryForTheSameSeed() {
        ShopFiles files = new ShopFiles(DemoWords.in(Locale.ITALIAN));

        assertThat(files.of(italian(1)))
                .zipSatisfy(
                        files.of(italian(1)),
                        (one, other) -> assertThat(one.bytes()).isEqualTo(other.bytes()));
        assertThat(italian(1).shop()).isNotEqualTo(italian(2).shop());
    }

    @Test
    void coversThreeYearsUpToTheLastDay() {
        Simulation simulation = italian(1);

        assertThat(simulation.shop()).allSatisfy(sale -> assertThat(sale.on()).isBetween(LAST.minusYears(3), LAST));
        assertThat(simulation.till().getLast().on()).isAfterOrEqualTo(LAST.minusDays(1));
        assertThat(simulation.calls()).allSatisfy(call -> assertThat(call.on()).isBeforeOrEqualTo(LAST));
    }

    @Test
    void givesEachBuyerANameAndAnAddressOfTheirOwn() {
        List<Buyer> buyers = italian(1).buyers();

        assertThat(buyers.stream().map(buyer -> buyer.contact().email()).collect(toSet()))
                .hasSize(BUYERS);
        assertThat(buyers)
                .allSatisfy(buyer -> assertThat(buyer.contact().email()).endsWith(".example"));
        assertThat(buyers.stream().map(Buyer::kind).collect(toSet())).containsOnly(BuyerKind.values());
    }

    @Test
    void holdsRefundsOfBothSortsAndStrangersAtTheTill() {
        Simulation simulation = italian(1);

        assertThat(simulation.shop())
                .anyMatch(sale -> sale.total() < 0 && sale.refundOf().isPresent());
        assertThat(simulation.shop())
                .anyMatch(sale -> sale.total() < 0 && sale.refundOf().isEmpty());
        assertThat(simulation.till()).anyMatch(sale -> sale.buyer().isPresent());
        assertThat(simulation.till().stream()
                        .filter(sale -> sale.buyer().isEmpty())
                        .count())
                .isGreaterThan(3_000);
    }

    @Test
    void sellsMostBeforeChristmas() {
        List<Sale> sales = italian(1).shop();
        long december = sales.stream()
                .filter(sale -> sale.on().getMonth() == Month.DECEMBER)
                .count();

        assertThat(december).isGreaterThan(sales.size() * 11L / 100);
        assertThat(LongStream.range(0, 365)
                        .mapToObj(LocalDate.of(2026, 1, 1)::plusDays)
                        .mapToDouble(Season::on)
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void letsBuyersBuyAsOftenAsTheirTruthSays() {
        double bought = 0;
        double expected = 0;
        for (long seed = 1; seed <= 10; seed++) {
            Simulation simulation = italian(seed);
            for (Buyer buyer : simulation.buyers()) {
                LocalDate until = buyer.leftOn().orElse(LAST);
                expected +=
                        1 + buyer.rate() * (until.toEpochDay() - buyer.firstOn().toEpochDay()) / 7.0;
            }
            bought += Stream.concat(simulation.shop().stream(), simulation.till().stream())
                    .filter(sale -> sale.buyer().isPresent() && sale.total() >= 0)
                    .count();
        }
        assertThat(bought / expected).isBetween(.9, 1.02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "pt", "en"})
    void writesItsFilesInEachLanguage(String language) {
        DemoWords words = DemoWords.in(Locale.of(language));
        List<DemoFile> files = new ShopFiles(words).of(Simulation.of(words, 40, LAST, 1));

        assertThat(words.keys())
                .containsExactlyInAnyOrderElementsOf(
                        DemoWords.in(Locale.ENGLISH).keys().toList());
        assertThat(files).allSatisfy(file -> {
            List<String> lines =
                    new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(lines).hasSizeGreaterThan(100);
        });
    }
}
