package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import app.clientela.customers.CustomerId;
import app.clientela.orders.SoldTwice;
import app.clientela.orders.SoldTwice.Share;
import app.clientela.valuation.GrowthSplit.Cause;
import app.clientela.valuation.GrowthSplit.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// One purchase by hand, and a shop against a bootstrap that draws its customers.
class PriceFiguresTest {

    /// Ten pieces of 1 become twenty of 1.20: 3 of the 14 are prices, all of net with a tenth of tax.
    @Test
    void takesPricesOutOfLargerPurchasesWhereTheyAreKnown() {
        PriceFigures prices = new PriceFigures();
        prices.add(new SoldTwice(List.of(new Share(7, 10_000, 1_100, 20_000, 2_640))));
        prices.paid(3_740);
        Map<Cause, Long> amounts = parts(prices, 1_000, 2_400).stream()
                .collect(Collectors.toMap(Part::cause, part -> part.amount().minor()));
        assertThat(amounts).isEqualTo(Map.of(Cause.OFTEN, 0L, Cause.PRICE, 300L, Cause.BASKET, 1_100L));
        prices.paid(5_000);
        assertThat(parts(prices, 1_000, 2_400)).extracting(Part::cause).doesNotContain(Cause.PRICE);
    }

    /// Customers of one purchase in each time.
    /// @param bought in the earlier and in the later time, in turns
    private static List<Part> parts(PriceFigures prices, long... bought) {
        List<HistoryFigures> shop = new ArrayList<>();
        for (int i = 0; i < bought.length; i += 2) {
            DatedSums sales = new DatedSums();
            sales.add(day("2024-07-01"), bought[i]);
            sales.add(day("2026-06-01"), bought[i + 1]);
            shop.add(new HistoryFigures(id(i / 2).value(), sales, new DatedSums(), 0, 0));
        }
        return GrowthFigures.of(shop, Shops.assumptions(), Optional.of(prices))
                .split()
                .orElseThrow()
                .parts();
    }

    /// As large as those of a shop.
    private static CustomerId id(int customer) {
        return new CustomerId(123_456_789L * (customer + 1));
    }

    private static int day(String on) {
        return Math.toIntExact(LocalDate.parse(on).toEpochDay());
    }

    /// Three products, each sold for prices of its own to every customer, some of whom buy much: 400
    /// customers who count Poisson(1) times each, drawn 2,000 times and worked out anew from what
    /// they bought, beside the range in closed form from fifty lots.
    @Test
    void rangesAsABootstrapOverCustomersDoes() {
        SplittableRandom random = new SplittableRandom(5);
        long[][][] bought = new long[400][3][];
        for (long[][] customer : bought) {
            double much = Math.exp(.8 * random.nextGaussian());
            for (int product = 0; product < 3; product++) {
                customer[product] = purchase(random, much, 200L * (product + 1));
            }
        }
        int[] once = new int[400];
        Arrays.fill(once, 1);
        double[] drawn = new double[2_000];
        Arrays.setAll(
                drawn,
                _ -> effect(
                        bought,
                        random.ints(400, 0, 1_000_000)
                                .map(PriceFiguresTest::poisson)
                                .toArray()));
        Arrays.sort(drawn);
        Part price = price(bought);
        assertThat((double) price.amount().minor()).isCloseTo(effect(bought, once), within(1.0));
        double spread = drawn[1_800] - drawn[200];
        assertThat((double) price.low().minor()).isCloseTo(drawn[200], within(spread / 10));
        assertThat((double) price.high().minor()).isCloseTo(drawn[1_800], within(spread / 10));
    }

    /// Pieces and what was paid in the earlier time, then in the later, a twentieth dearer on average.
    private static long[] purchase(SplittableRandom random, double much, long price) {
        long early = 1 + Math.round(5 * much * random.nextDouble());
        long late = 1 + Math.round(5 * much * random.nextDouble());
        double dearer = 1 + .05 + .2 * random.nextGaussian();
        return new long[] {early, early * price, late, Math.round(late * price * dearer)};
    }

    /// A count that is Poisson(1) for a number drawn below a million.
    private static int poisson(int millionths) {
        double left = millionths / 1e6;
        int count = 0;
        double chance = Math.exp(-1);
        while (left >= chance) {
            left -= chance;
            count++;
            chance /= count;
        }
        return count;
    }

    /// Marshall and Edgeworth over the products, each customer so many times.
    private static double effect(long[][][] bought, int[] times) {
        double effect = 0;
        for (int product = 0; product < 3; product++) {
            double[] sums = new double[4];
            for (int customer = 0; customer < bought.length; customer++) {
                for (int i = 0; i < 4; i++) {
                    sums[i] += (double) times[customer] * bought[customer][product][i];
                }
            }
            effect += (sums[3] / sums[2] - sums[1] / sums[0]) * (sums[0] + sums[2]) / 2;
        }
        return effect;
    }

    /// The part of prices, without tax.
    private static Part price(long[][][] bought) {
        PriceFigures prices = new PriceFigures();
        long[] sums = new long[2 * bought.length];
        for (int product = 0; product < 3; product++) {
            long[][] shares = new long[SoldTwice.LOTS][4];
            for (int customer = 0; customer < bought.length; customer++) {
                for (int i = 0; i < 4; i++) {
                    shares[SoldTwice.lot(id(customer))][i] += bought[customer][product][i];
                }
                sums[2 * customer] += bought[customer][product][1];
                sums[2 * customer + 1] += bought[customer][product][3];
            }
            List<Share> lots = new ArrayList<>();
            for (int lot = 0; lot < shares.length; lot++) {
                long[] of = shares[lot];
                lots.add(new Share(lot, 1_000 * of[0], of[1], 1_000 * of[2], of[3]));
            }
            prices.add(new SoldTwice(lots));
        }
        prices.paid(Arrays.stream(sums).sum());
        return parts(prices, sums).stream()
                .filter(part -> part.cause() == Cause.PRICE)
                .findFirst()
                .orElseThrow();
    }

    /// Of 300 amounts, dealt into lots again and again: on average Σ dᵢ², as if each were known.
    @Test
    void tellsTheRangeByLotsAsIfByCustomers() {
        SplittableRandom random = new SplittableRandom(9);
        double[] amounts = random.doubles(300, 500, 1_500).toArray();
        PartFigures each = new PartFigures();
        Arrays.stream(amounts).forEach(each::add);
        double squares = 0;
        for (int deal = 0; deal < 400; deal++) {
            double[] lots = new double[SoldTwice.LOTS];
            Arrays.stream(amounts).forEach(amount -> lots[random.nextInt(lots.length)] += amount);
            squares +=
                    Math.pow((double) PartFigures.ofLots(lots, amounts.length).deviation(1), 2);
        }
        assertThat(Math.sqrt(squares / 400)).isCloseTo((double) each.deviation(1), withinPercentage(3));
    }

    /// All that is more is prices: larger purchases are nothing, and nothing moves that.
    @Test
    void leavesNoRangeToLargerPurchasesThatAreAllPrices() {
        PriceFigures prices = new PriceFigures();
        List<Share> shares = new ArrayList<>();
        for (int customer = 0; customer < 3; customer++) {
            long pieces = 1_000L * (customer + 1);
            shares.add(new Share(SoldTwice.lot(id(customer)), pieces, pieces, pieces, 2 * pieces));
        }
        prices.add(new SoldTwice(shares));
        prices.paid(18_000);
        List<Part> parts = parts(prices, 1_000, 2_000, 2_000, 4_000, 3_000, 6_000);
        assertThat(parts)
                .filteredOn(part -> part.cause() == Cause.PRICE)
                .singleElement()
                .satisfies(price -> {
                    assertThat(price.amount().minor()).isEqualTo(6_000);
                    assertThat(price.low().minor()).isLessThan(3_000);
                });
        assertThat(parts)
                .filteredOn(part -> part.cause() == Cause.BASKET)
                .extracting(part -> part.low().minor(), part -> part.high().minor())
                .containsExactly(tuple(0L, 0L));
    }
}
