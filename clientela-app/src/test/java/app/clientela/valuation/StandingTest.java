package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Thresholds;
import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    /// purchase days, age, silence, own gap, chance; then days and margin of the last year and of
    /// the one before.
    @ParameterizedTest
    @CsvSource({
        // Nothing but refunds.
        "0,   0,   0,  0, .00, 0,   0, 0,   0, OCCASIONAL",
        // The first 90 days, whatever else fits.
        "1,  89,  89,  0, .05, 1,  50, 0,   0, NEW",
        "9,  89,  60, 10, .95, 9, 900, 0,   0, NEW",
        "1,  90,  90, 99, .30, 1,  50, 0,   0, OCCASIONAL",
        // Three days, silent longer than the own gap, still hopeful.
        "3, 400,  31, 30, .20, 3, 100, 0,   0, SLIPPING",
        "3, 400,  30, 30, .20, 3, 100, 0,   0, OCCASIONAL",
        "2, 400,  31, 30, .20, 2, 100, 0,   0, OCCASIONAL",
        "8, 800,  31, 30, .90, 4, 260, 4, 200, SLIPPING",
        // Two days and little hope; once is not lost, only occasional.
        "2, 400, 300, 30, .19, 1,  10, 1,  10, LOST",
        "5, 900, 300, 30, .19, 4, 900, 2, 100, LOST",
        "1, 400, 400, 30, .01, 0,   0, 1,  10, OCCASIONAL",
        // A third more margin than the year before, two days in each.
        "4, 800,  10, 30, .90, 2, 130, 2, 100, GROWING",
        "4, 800,  10, 30, .90, 2, 129, 2, 100, LOYAL",
        "3, 800,  10, 30, .90, 2, 130, 1, 100, OCCASIONAL",
        "4, 800,  10, 30, .90, 2, 130, 2,   0, LOYAL",
        "4, 800,  10, 30, .90, 2, 130, 2, -90, LOYAL",
        // Four days and three chances in four.
        "4, 800,  10, 30, .75, 2, 100, 2, 100, LOYAL",
        "4, 800,  10, 30, .74, 2, 100, 2, 100, OCCASIONAL",
        "3, 800,  10, 30, .99, 2, 100, 1, 100, OCCASIONAL",
    })
    void givesTheFirstLabelThatFits(ArgumentsAccessor row) {
        Standing standing = new Standing(
                whole(row, 0),
                whole(row, 1),
                whole(row, 2),
                whole(row, 3),
                new Probability(Objects.requireNonNull(row.getDouble(4))),
                year(whole(row, 5), whole(row, 6), 0),
                year(whole(row, 7), whole(row, 8), 0));
        assertThat(standing.status(Thresholds.USUAL)).isEqualTo(row.get(9, Status.class));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 100, 26, true",
        "2, 100, 25, false",
        "1, 100, 90, false",
        "2,   0, 90, false",
        "2, -10, 90, false",
        "2, 100,  0, false",
    })
    void tagsWhoCostsMoreThanAQuarterOfTheirMargin(int days, int margin, int cost, boolean tagged) {
        Standing standing =
                new Standing(days, 500, 10, 30, new Probability(.5), year(days, margin, cost), year(0, 0, 0));
        assertThat(standing.tags(Thresholds.USUAL).contains(Tag.COSTS_A_LOT)).isEqualTo(tagged);
    }

    @Test
    void obeysThresholdsThatTheOwnerSet() {
        Standing standing = new Standing(4, 100, 10, 30, new Probability(.6), year(4, 100, 0), year(0, 0, 0));
        assertThat(standing.status(Thresholds.USUAL)).isEqualTo(Status.OCCASIONAL);
        Thresholds usual = Thresholds.USUAL;
        Thresholds patient = new Thresholds(
                101,
                usual.slippingDays(),
                usual.lostChance(),
                usual.lostDays(),
                usual.growingDays(),
                usual.growth(),
                usual.loyalDays(),
                usual.loyalChance(),
                usual.costsDays(),
                usual.costsShare());
        assertThat(standing.status(patient)).isEqualTo(Status.NEW);
    }

    private static int whole(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getInteger(column));
    }

    private static Standing.Year year(int days, int margin, int cost) {
        return new Standing.Year(days, new Money(margin, Shops.EURO), new Money(cost, Shops.EURO));
    }
}
