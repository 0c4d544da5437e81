package app.clientela.orders;

import static app.clientela.orders.OrderSaid.refund;
import static app.clientela.orders.OrderSaid.sale;
import static app.clientela.orders.PaymentSaid.paid;
import static app.clientela.orders.PaymentSaid.paidBack;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Money that is told without its sales: payments and the totals of tills.
abstract class MoneyContract extends LedgerContract {

    private String anonymous() {
        return Ledger.said(ledger.orders.takings().anonymous());
    }

    private String loose() {
        List<LoosePayments> loose = ledger.orders.loosePayments();
        return loose.isEmpty()
                ? ""
                : loose.getFirst().payments() + " of "
                        + loose.getFirst().amount().toDecimal();
    }

    @Test
    void findsTheOrderOfAPaymentByNumberWhicheverComesFirst() {
        ledger.pay(
                FIRST,
                paid("P1").forOrder("nothing", "A1"),
                paid("P2").forOrder("1002").fee("0.50"),
                paid("P3").forOrder("#1003").fee("0.60"),
                paid("P4").forOrder("A9").worth("3.00"));
        assertThat(loose()).isEqualTo("4 of 33.00");
        assertThat(ledger.orders.takings().days()).isEmpty();

        ledger.record(
                SECOND,
                sale("A1").of(anna),
                sale("#1002").of(anna).on("2026-05-01"),
                sale("1003").of(anna).on("2026-06-01"));

        assertThat(ledger.costs(anna)).isEqualTo("2026-03-14 FEE 0.40, 2026-05-01 FEE 0.50, 2026-06-01 FEE 0.60");
        assertThat(loose()).isEqualTo("1 of 3.00");
        assertThat(ledger.orders.takings().identified().orders()).isEqualTo(3);

        ledger.orders.withdraw(SECOND);
        assertThat(loose()).isEqualTo("4 of 33.00");
        assertThat(ledger.costs(anna)).isEmpty();
    }

    @Test
    void findsTheOrderOfAPaymentByCustomerAmountAndDayOneToOne() {
        ledger.record(
                FIRST,
                sale("A1").of(anna),
                sale("A2").of(anna).on("2026-03-16"),
                sale("A3").of(eva).on("2026-03-20"));
        ledger.pay(
                SECOND,
                paid("P1").by(anna).on("2026-03-16").worth("10.01"),
                paid("P2").by(anna).on("2026-03-16").fee("0.50"),
                paid("P3").by(anna).on("2026-03-16").fee("0.60"),
                paid("P4").by(eva).on("2026-03-24").fee("0.70"));

        assertThat(ledger.costs(anna)).isEqualTo("2026-03-14 FEE 0.60, 2026-03-16 FEE 0.50");
        assertThat(ledger.costs(eva)).isEmpty();
        assertThat(loose()).isEqualTo("2 of 20.01");

        ledger.pay(THIRD, paid("P3").forOrder("A3").fee("0.60"));
        assertThat(ledger.costs(anna)).isEqualTo("2026-03-14 FEE 0.40, 2026-03-16 FEE 0.50");
        assertThat(ledger.costs(eva)).isEqualTo("2026-03-20 FEE 0.60");
        ledger.orders.withdraw(THIRD);
        assertThat(ledger.costs(anna)).isEqualTo("2026-03-14 FEE 0.60, 2026-03-16 FEE 0.50");
    }

    @Test
    void countsAFeeOnceAndLessWhatWasGivenBack() {
        ledger.record(
                FIRST,
                sale("A1").of(anna).fee("0.30"),
                sale("A2").of(anna).on("2026-03-20"),
                refund("R2").of(anna).on("2026-03-25").worth("4.00").givingBack("A2"));
        ledger.pay(
                SECOND,
                paid("P1").forOrder("A1"),
                paidBack("P2").forOrder("A1").worth("5.00").fee("0.10"),
                paid("P3").forOrder("A2").fee("0.40"),
                paid("P4").forOrder("A2").fee("0.40"),
                paidBack("P5").by(anna).on("2026-03-26").worth("4.00").fee("0.20"));

        assertThat(ledger.costs(anna)).isEqualTo("2026-03-14 FEE 0.20, 2026-03-20 FEE 0.60");
        assertThat(loose()).isEmpty();
    }

    @Test
    void holdsACustomerOfWhomOnlyPaymentsTell() {
        ledger.pay(FIRST, paid("P1").by(eva));
        ledger.pay(FIRST, paid("P1").by(eva));

        assertThat(loose()).isEqualTo("1 of 10.00");
        assertThat(ledger.orders.holding(List.of(anna, eva))).containsExactly(eva);
        assertThat(ledger.orders.firstRunOf(List.of(anna, eva))).isEqualTo(Map.of(eva, FIRST));
        assertThat(ledger.history(eva)).isEmpty();
    }

    @Test
    void addsWhatATillTookToTheTakingsOfNobody() {
        ledger.till(FIRST, "2026-03-14", 12, "122.00", "100.00");
        ledger.record(
                SECOND,
                sale("A1").of(anna).worth("12.20").net("10.00"),
                sale("A2").worth("5.00"));

        assertThat(anonymous()).isEqualTo("13 for 127.00 less 0");
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");

        ledger.orders.setRole("shop", SourceRole.TILL);
        assertThat(anonymous()).isEqualTo("11 for 109.80 less 0");
        assertThat(ledger.orders.takings().anonymous().net().minor()).isEqualTo(10000 - 1000);
        assertThat(ledger.orders.takings().identified().gross().minor()).isEqualTo(1220);

        ledger.orders.withdraw(FIRST);
        assertThat(anonymous()).isEqualTo("1 for 5.00 less 0");
    }

    @Test
    void neverLeavesLessThanNothingOfADay() {
        ledger.orders.setRole("shop", SourceRole.TILL);
        ledger.till(FIRST, "2026-03-14", 1, "10.00", "8.00");
        ledger.till(FIRST, "2026-03-15", 2, "20.00", "16.00");
        ledger.record(SECOND, sale("A1").of(anna).worth("50.00"));

        assertThat(anonymous()).isEqualTo("2 for 20.00 less 0");
    }

    @Test
    void takesTheLaterRunForADayOfATill() {
        ledger.till(FIRST, "2026-03-14", 1, "10.00", "8.00");
        ledger.till(SECOND, "2026-03-14", 2, "20.00", "16.00");
        ledger.till(FIRST, "2026-03-14", 9, "90.00", "80.00");
        assertThat(anonymous()).isEqualTo("2 for 20.00 less 0");

        ledger.orders.withdraw(SECOND);
        assertThat(anonymous()).isEqualTo("1 for 10.00 less 0");
    }

    @Test
    void saysWhatEachSourceToldAndWhen() {
        ledger.record(
                FIRST,
                sale("A1").of(anna),
                sale("A2").on("2026-04-01").in("USD"),
                refund("R1").of(anna).worth("4.00"));
        ledger.record(SECOND, sale("A1").of(anna));
        ledger.pay(SECOND, paid("P1").on("2026-05-01"), paid("P2").on("2026-05-09"));
        ledger.till(THIRD, "2026-06-01", 7, "70.00", "60.00");

        assertThat(ledger.orders.sources())
                .containsExactly(
                        new SourceFigures(
                                "bank", SourceRole.SALES, 0, List.of(), days("2026-05-01", "2026-05-09"), SECOND),
                        new SourceFigures(
                                "shop",
                                SourceRole.SALES,
                                2,
                                List.of(
                                        Ledger.euros("6.00"),
                                        sale("A2").in("USD").order().amount()),
                                days("2026-03-14", "2026-04-01"),
                                SECOND),
                        new SourceFigures(
                                "till",
                                SourceRole.SALES,
                                7,
                                List.of(Ledger.euros("70.00")),
                                days("2026-06-01", "2026-06-01"),
                                THIRD));
        assertThat(ledger.orders.asOf()).contains(LocalDate.parse("2026-04-01"));
        ledger.orders.withdraw(SECOND);
        assertThat(ledger.orders.sources()).extracting(SourceFigures::lastRun).containsExactly(FIRST, THIRD);
    }

    private static Optional<DayRange> days(String from, String to) {
        return Optional.of(new DayRange(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
