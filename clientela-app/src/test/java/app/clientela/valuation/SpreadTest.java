package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.clientela.valuation.CustomerFigures.Span;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// How much the first of the customers bring: against sums by hand, a plain bootstrap, and a truth
/// that is known.
class SpreadTest {

    private static final double LEVEL = .8;

    /// Five bring 100 each and twenty bring 10: 700 in all, 500 of it from the first fifth.
    @Test
    void addsUpWhatTheFirstBring() {
        long[] expected =
                IntStream.range(0, 25).mapToLong(i -> i % 5 == 0 ? 100 : 10).toArray();
        SpreadFigures spread = SpreadCalibration.of(expected, LEVEL, 1);
        assertThat(share(spread, 5).mean()).isCloseTo(500 / 700.0, within(1e-12));
        assertThat(share(spread, 13).mean()).isCloseTo(580 / 700.0, within(1e-12));
        assertThat(share(spread, 1).mean()).isCloseTo(100 / 700.0, within(1e-12));
        assertThat(spread.points().getLast()).isEqualTo(new SpreadFigures.Point(25, new Span(1, 1, 1), 700));
        assertThat(spread.points().get(3).minor()).isEqualTo(400);
    }

    @Test
    void countsWhoCostsMoreThanTheyBringAsNothing() {
        long[] expected = LongStream.concat(
                        LongStream.of(-900), LongStream.generate(() -> 10).limit(20))
                .toArray();
        SpreadFigures spread = SpreadCalibration.of(expected, LEVEL, 1);
        assertThat(spread.points().getLast()).isEqualTo(new SpreadFigures.Point(21, new Span(1, 1, 1), 200));
        assertThat(spread.points()).extracting(point -> point.share().high()).allMatch(high -> high <= 1);
    }

    @Test
    void saysNothingOfFewCustomers() {
        long[] few = LongStream.rangeClosed(1, 19).toArray();
        assertThat(SpreadCalibration.of(few, LEVEL, 1).points()).isEmpty();
        assertThat(SpreadCalibration.of(new long[] {}, LEVEL, 1).points()).isEmpty();
        assertThat(SpreadCalibration.of(new long[5_000], LEVEL, 1).points()).isEmpty();
        assertThat(SpreadCalibration.of(LongStream.rangeClosed(1, 20).toArray(), LEVEL, 1)
                        .points())
                .isNotEmpty();
    }

    @Test
    void hasTheRangeOfAPlainBootstrap() {
        for (int customers : new int[] {60, 400, 8_000}) {
            long[] expected = shop(customers, new SplittableRandom(customers));
            Span fast = share(SpreadCalibration.of(expected, LEVEL, 2), customers / 5);
            Span plain = bootstrapped(expected, new SplittableRandom(3));
            double width = plain.high() - plain.low();
            assertThat(fast.mean()).as("%d", customers).isCloseTo(plain.mean(), within(1e-9));
            assertThat(fast.low()).as("%d", customers).isCloseTo(plain.low(), within(.15 * width));
            assertThat(fast.high()).as("%d", customers).isCloseTo(plain.high(), within(.15 * width));
        }
    }

    /// Of log-normal values with a spread of one, the first fifth holds `Φ(1 − Φ⁻¹(.8))`. With 200
    /// shops the share that holds it is known to about 3 in 100.
    @Test
    void holdsTheTruthEightTimesOutOfTen() {
        double truth = .562_9;
        int shops = 200;
        int held = 0;
        for (int i = 0; i < shops; i++) {
            Span said = share(SpreadCalibration.of(shop(300, new SplittableRandom(100 + i)), LEVEL, i), 60);
            held += said.low() <= truth && truth <= said.high() ? 1 : 0;
        }
        assertThat(held / (double) shops).isBetween(.74, .86);
    }

    @Test
    void dependsOnTheSeedAlone() {
        long[] expected = shop(5_000, new SplittableRandom(8));
        long[] turned = LongStream.range(0, expected.length)
                .map(i -> expected[expected.length - 1 - (int) i])
                .toArray();
        assertThat(SpreadCalibration.of(expected, LEVEL, 5)).isEqualTo(SpreadCalibration.of(turned, LEVEL, 5));
        assertThat(SpreadCalibration.of(expected, LEVEL, 5)).isNotEqualTo(SpreadCalibration.of(expected, LEVEL, 6));
    }

    private static Span share(SpreadFigures spread, int customers) {
        return spread.points().stream()
                .filter(point -> point.customers() == customers)
                .findFirst()
                .orElseThrow()
                .share();
    }

    private static long[] shop(int customers, SplittableRandom random) {
        return IntStream.range(0, customers)
                .mapToLong(_ -> Math.round(20_000 * Math.exp(random.nextGaussian())))
                .toArray();
    }

    /// As many customers as there are, drawn with replacement, four hundred times; moved by twice what
    /// that adds to the share.
    private static Span bootstrapped(long[] expected, SplittableRandom random) {
        double[] shares = new double[400];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share(IntStream.range(0, expected.length)
                    .mapToLong(_ -> expected[random.nextInt(expected.length)])
                    .toArray());
        }
        double off = 2 * (Arrays.stream(shares).average().orElseThrow() - share(expected));
        RangeFigures range = RangeFigures.of(shares, LEVEL);
        return Span.of(share(expected), new RangeFigures(range.low() - off, range.high() - off));
    }

    private static double share(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted, sorted.length - sorted.length / 5, sorted.length)
                        .sum()
                / (double) Arrays.stream(sorted).sum();
    }
}
