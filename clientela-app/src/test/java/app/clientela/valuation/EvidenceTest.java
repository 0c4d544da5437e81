package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.clientela.business.Thresholds;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Probability;
import app.clientela.orders.PurchaseHistory;
import app.clientela.valuation.CustomerFigures.Span;
import app.clientela.valuation.Evidence.Group;
import app.clientela.valuation.Evidence.Hindcast;
import app.clientela.valuation.Evidence.Point;
import app.clientela.valuation.Evidence.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is told of how right forecasts have been.
class EvidenceTest {

    private static final LocalDate ORIGIN = Shops.AS_OF.minusDays(364);

    /// Everything of a sale is margin, so that what came is a sum of sales.
    private static final Assumptions PLAIN = new Assumptions(
            Shops.AS_OF,
            Shops.EURO,
            MarginRate.told(new Percent(10_000)),
            Outlook.USUAL,
            Thresholds.USUAL,
            true,
            1,
            List.of());

    @Test
    void forecastsAsOfThePastDayWithoutKnowingWhatCameSince() {
        List<PurchaseHistory> shop = shop(120, 3);
        List<PurchaseHistory> untilThen = shop.stream().map(EvidenceTest::known).toList();
        Hindcast whole = hindcast(shop);
        Hindcast blind = hindcast(untilThen);
        assertThat(whole.from()).isEqualTo(ORIGIN);
        assertThat(whole.until()).isEqualTo(Shops.AS_OF);
        assertThat(blind.points())
                .extracting(Point::said, Point::low, Point::high)
                .isEqualTo(whole.points().stream()
                        .map(point -> tuple(point.said(), point.low(), point.high()))
                        .toList());
        assertThat(blind.points()).allMatch(point -> point.came().isZero());
        assertThat(whole.points().getLast().came().isZero()).isFalse();
    }

    @Test
    void setsBesideItWhatCame() {
        List<PurchaseHistory> shop = shop(120, 3);
        Hindcast hindcast = hindcast(shop);
        long known = shop.stream().filter(EvidenceTest::isKnown).count();
        assertThat(hindcast.customers()).isEqualTo((int) known).isEqualTo(hindcast.known());
        assertThat(hindcast.points())
                .extracting(Point::on)
                .containsExactly(ORIGIN.plusDays(91), ORIGIN.plusDays(182), ORIGIN.plusDays(273), Shops.AS_OF);
        for (Point point : hindcast.points()) {
            long came = shop.stream()
                    .filter(EvidenceTest::isKnown)
                    .flatMap(history -> history.days().stream())
                    .filter(day -> day.on().isAfter(ORIGIN) && !day.on().isAfter(point.on()))
                    .mapToLong(day -> day.net().minor())
                    .sum();
            assertThat(point.came().minor()).isCloseTo(came, within(1L));
        }
        assertThat(hindcast.bins().stream().mapToInt(Evidence.Bin::customers).sum())
                .isEqualTo((int) known);
    }

    /// Of 20 shops with about 1,300 customers known a year ago.
    @Test
    void countsHowOftenTheRangesHeld() {
        int customers = 0;
        int held = 0;
        for (int i = 0; i < 20; i++) {
            List<Group> groups = hindcast(shop(100, 100 + i)).held().groups();
            assertThat(groups).extracting(Group::size).containsExactly(Size.values());
            Group all = groups.getFirst();
            assertThat(groups.stream().skip(1).mapToInt(Group::customers).sum()).isEqualTo(all.customers());
            assertThat(groups.stream().skip(1).mapToInt(Group::held).sum()).isEqualTo(all.held());
            customers += all.customers();
            held += all.held();
        }
        assertThat(held / (double) customers).isBetween(.74, .95);
    }

    @Test
    void namesWhoForecastAndWhoSpeaks() {
        Evidence evidence = evidence(shop(150, 5));
        assertThat(evidence.rivals()).filteredOn(Evidence.Rival::used).hasSize(1);
        assertThat(evidence.rivals())
                .extracting(Evidence.Rival::name)
                .contains("pareto-nbd", "nbd", "own-rate", "hiatus")
                .doesNotHaveDuplicates();
        assertThat(evidence.rivals()).allMatch(rival -> rival.topShare().compareTo(evidence.mostShare()) <= 0);
        assertThat(evidence.season()).isIn(Evidence.Season.NOT_PROVEN, Evidence.Season.PROVEN);
    }

    @Test
    void hasNoPastToTellOfInThreeMonths() {
        List<PurchaseHistory> shop = List.of(
                Shops.customer(1, 4_000, 80, 40, 10), Shops.customer(2, 2_500, 70), Shops.customer(3, 1_000, 60, 5));
        Evidence evidence = evidence(shop);
        assertThat(evidence.hindcast()).isEmpty();
        assertThat(evidence.rivals()).isEmpty();
        assertThat(evidence.reason()).isEqualTo(Evidence.Reason.TOO_SHORT);
        assertThat(evidence.season()).isEqualTo(Evidence.Season.TOO_SHORT);
    }

    /// 40.00 came from the first 10 days before the end, worth less for being 354 days away;
    /// nothing from the second; the third is not known any more.
    @Test
    void setsTheJournalBesideWhatCame() {
        List<PurchaseHistory> shop = List.of(Shops.customer(1, 4_000, 400, 10), Shops.customer(2, 4_000, 500));
        double worth = 4_000 * Math.pow(1.1, -51 / 52.0);
        Evidence.Held held = Assessment.assess(shop, PLAIN)
                .evidence(List.of(said(1, worth - 1, worth + 1), said(2, 1, 900), said(3, 0, 10_000)))
                .journal()
                .orElseThrow();
        assertThat(held.from()).isEqualTo(ORIGIN);
        assertThat(held.until()).isEqualTo(Shops.AS_OF);
        assertThat(held.groups().getFirst()).isEqualTo(new Group(Size.ALL, 2, 1));
    }

    private static ForecastStore.Forecast said(long customer, double low, double high) {
        return new ForecastStore.Forecast(
                new CustomerId(customer),
                ORIGIN,
                Shops.AS_OF,
                new Span((low + high) / 2, low, high),
                Span.ZERO,
                new Probability(.5));
    }

    private static List<PurchaseHistory> shop(int customers, long seed) {
        return Shops.histories(Shops.simulated(customers, new SplittableRandom(seed)));
    }

    private static Evidence evidence(List<PurchaseHistory> shop) {
        return Assessment.assess(shop, PLAIN).evidence(List.of());
    }

    private static Hindcast hindcast(List<PurchaseHistory> shop) {
        return evidence(shop).hindcast().orElseThrow();
    }

    private static boolean isKnown(PurchaseHistory history) {
        return !history.days().getFirst().on().isAfter(ORIGIN);
    }

    private static PurchaseHistory known(PurchaseHistory history) {
        return new PurchaseHistory(
                history.customer(),
                history.days().stream().filter(day -> !day.on().isAfter(ORIGIN)).toList(),
                List.of(),
                history.paidGross(),
                history.paidTax());
    }
}
