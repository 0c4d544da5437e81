package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The example of the guide: its code stands here word for word and gives what the guide says.
class GuideTest {

    private static final Path GUIDE = Path.of("README.md");
    private static final Path HERE = Path.of("src/test/java/app/clientela/models/GuideTest.java");

    @Test
    void givesWhatTheGuideSays() {
        List<String[]> rows = Shared.rows("data/cdnow/cdnow_summary.csv");
        // the guide begins
        List<Purchases> histories = new ArrayList<>();
        List<Spend> spends = new ArrayList<>();
        for (String[] cells : rows) { // customer_id, first_date, x, t_x, T, zbar
            int x = Integer.parseInt(cells[2]);
            histories.add(new Purchases(x, Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));
            spends.add(x == 0 ? Spend.none() : new Spend(x, Double.parseDouble(cells[5])));
        }

        PurchaseFit fit = PurchaseModels.fit(PurchaseModels.Kind.PARETO_NBD, histories, Prior.none());
        PurchaseModel buying = fit.model(); // r .553, alpha 10.58, s .606, beta 11.67
        GammaGamma spending = GammaGamma.fit(spends, Prior.none()).model(); // p 6.25, q 3.74, gamma 15.44

        Purchases first = histories.getFirst(); // bought twice more, was last seen in week 30 of 39
        double alive = buying.aliveProbability(first); // .87
        double expected = buying.expectedPurchases(first, 52); // 1.85 purchase days in the next year
        double again = buying.chanceOfPurchase(first, 52);
        int most = buying.counts(first, 52).quantile(.9); // nine times out of ten no more than this
        double amount = spending.expectedSpend(spends.getFirst()); // 24.65 dollars each time
        double year = expected * amount; // 45.6 dollars
        // the guide ends
        assertThat(buying.parameters().get("r")).isCloseTo(.553, within(5e-4));
        assertThat(buying.parameters().get("alpha")).isCloseTo(10.58, within(5e-3));
        assertThat(buying.parameters().get("s")).isCloseTo(.606, within(5e-4));
        assertThat(buying.parameters().get("beta")).isCloseTo(11.67, within(5e-3));
        assertThat(spending.p()).isCloseTo(6.25, within(5e-3));
        assertThat(spending.q()).isCloseTo(3.74, within(5e-3));
        assertThat(spending.gamma()).isCloseTo(15.44, within(5e-3));
        assertThat(alive).isCloseTo(.87, within(5e-3));
        assertThat(expected).isCloseTo(1.85, within(5e-3));
        assertThat(again).isBetween(.5, .87);
        assertThat(most).isBetween(2, 6);
        assertThat(amount).isCloseTo(24.65, within(5e-3));
        assertThat(year).isCloseTo(45.6, within(.05));
    }

    @Test
    void isTheCodeOfTheGuide() throws IOException {
        assertThat(between(Files.readAllLines(HERE), "// the guide begins", "// the guide ends"))
                .isNotEmpty()
                .isEqualTo(between(Files.readAllLines(GUIDE), "```java", "```"));
    }

    private static List<String> between(List<String> lines, String begin, String end) {
        List<String> stripped = lines.stream().map(String::strip).toList();
        int from = stripped.indexOf(begin) + 1;
        return stripped.subList(
                from, from + stripped.subList(from, stripped.size()).indexOf(end));
    }
}
