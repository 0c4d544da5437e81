package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Chances of a purchase beside who bought.
class BuysAgainTest {

    @Test
    void bindsFiveBinsOfEqualNumbers() {
        double[] chances = {.9, .1, .5, .3, .7, .1, .9, .5, .7, .3};
        boolean[] bought = {true, false, true, true, false, false, true, false, true, false};
        Calibration calibration = Calibration.of(chances, bought);
        assertThat(calibration.bins())
                .containsExactly(
                        new Calibration.Bin(2, .1, 0),
                        new Calibration.Bin(2, .3, .5),
                        new Calibration.Bin(2, .5, .5),
                        new Calibration.Bin(2, .7, .5),
                        new Calibration.Bin(2, .9, 1));
        assertThat(calibration.error()).isCloseTo((.1 + .2 + 0 + .2 + .1) / 5, within(1e-12));
        assertThat(calibration.buyers()).isEqualTo(5);
        assertThat(calibration.shift()).isCloseTo(0, within(1e-9));
    }

    @Test
    void movesAsFarAsBuyersAreMany() {
        double[] chances = new double[1000];
        Arrays.fill(chances, .1);
        boolean[] bought = new boolean[1000];
        Arrays.fill(bought, 0, 200, true);
        Calibration calibration = Calibration.of(chances, bought);
        double whole = Math.log(.2 / .8) - Math.log(.1 / .9);
        assertThat(calibration.shift()).isCloseTo(whole * 200 / 250, within(1e-9));
        assertThat(calibration.moved(.1)).isBetween(.17, .2);
        assertThat(calibration.bins()).allSatisfy(bin -> assertThat(bin.share()).isCloseTo(.2, within(1e-12)));
        assertThat(Calibration.of(new double[0], new boolean[0])).isEqualTo(new Calibration(List.of(), 0, 0, 0));
        assertThatThrownBy(() -> Calibration.of(chances, new boolean[1])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isCalibratedOnAStationaryShop() {
        PurchaseDays days = ModelChoiceTest.days(new ParetoNbd(.8, 8, .5, 15), 9000, 4);
        Origin origin = Origin.of(days.firstDay(), 0).getFirst();
        PurchaseModel known = PurchaseModels.fit(
                        PurchaseModels.Kind.PARETO_NBD, days.table(origin.day()), Prior.paretoNbd())
                .model();
        BuysAgain again = BuysAgain.of(known, days, origin);
        assertThat(again.once().error()).isLessThan(.04);
        assertThat(again.repeated().error()).isLessThan(.04);
        assertThat(again.repeated().bins()).hasSize(5);
        assertThat(again.moved(.3, true)).isCloseTo(again.repeated().moved(.3), within(0.0));
    }

    /// Whose holdout has a December in it: more came of either group than any model would say.
    @Test
    void showsByHowMuchCdnowWasUnderestimated() {
        PurchaseDays days = Cdnow.days();
        Origin origin = new Origin(days.firstDay() + 272, days.firstDay() + 545);
        PurchaseModel known = PurchaseModels.fit(
                        PurchaseModels.Kind.PARETO_NBD, days.table(origin.day()), Prior.paretoNbd())
                .model();
        BuysAgain again = BuysAgain.of(known, days, origin);
        int[] customers = again.once().bins().stream()
                .mapToInt(Calibration.Bin::customers)
                .toArray();
        assertThat(Arrays.stream(customers).sum()).isEqualTo(1411);
        assertThat(again.once().shift()).isPositive();
        assertThat(again.repeated().error()).isBetween(.05, .15);
        assertThat(again.once().error()).isBetween(.03, .06);
    }

    /// What thirteen weeks before the cut teach, carried to the 39 weeks after it.
    @ParameterizedTest
    @EnumSource(PurchaseModels.Kind.class)
    void saysChancesOfOneTimeBuyersThatComeTrueInCdnowsHoldout(PurchaseModels.Kind kind) {
        PurchaseDays days = Cdnow.days();
        int cut = days.firstDay() + 272;
        Origin earlier = Origin.of(days.firstDay(), cut).getFirst();
        BuysAgain past = BuysAgain.of(model(kind, days, earlier.day()), days, earlier);
        PurchaseModel known = model(kind, days, cut);
        int[] once = Arrays.stream(days.known(cut))
                .filter(customer -> days.bought(customer, cut) == 1)
                .toArray();
        double[] chances = Arrays.stream(once)
                .mapToDouble(customer -> past.moved(known.chanceOfPurchase(days.until(customer, cut), 39), false))
                .toArray();
        boolean[] bought = new boolean[once.length];
        for (int i = 0; i < once.length; i++) {
            bought[i] = days.bought(once[i], cut, cut + 273) > 0;
        }
        assertThat(Calibration.of(chances, bought).error()).isLessThan(.04);
    }

    private static PurchaseModel model(PurchaseModels.Kind kind, PurchaseDays days, int day) {
        return PurchaseModels.fit(kind, days.table(day), kind.prior()).model();
    }
}
