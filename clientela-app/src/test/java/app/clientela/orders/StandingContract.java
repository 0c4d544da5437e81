package app.clientela.orders;

import static app.clientela.orders.OrderSaid.refund;
import static app.clientela.orders.OrderSaid.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Vat;
import app.clientela.kernel.Percent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which orders count: what is called off, what grows, and what two sources tell.
abstract class StandingContract extends LedgerContract {

    private String identified() {
        return Ledger.said(ledger.orders.takings().identified());
    }

    private static OrderSaid invoice(String number) {
        return sale(number).from("invoices");
    }

    private OrderSaid given(String amount) {
        return refund("A1").of(anna).givingBack("A1").worth(amount);
    }

    @Test
    void countsACancelledSaleNowhereWhicheverIsToldFirst() {
        ledger.cancel(FIRST, "A1", "A1");
        ledger.record(
                SECOND,
                sale("A1").of(anna).fee("0.40"),
                sale("A2").of(anna).on("2026-03-10").worth("7.00"));
        ledger.cancel(THIRD, "A1");

        assertThat(ledger.history(anna)).isEqualTo("2026-03-10 7.00");
        assertThat(identified()).isEqualTo("1 for 7.00 less 0");
        assertThat(ledger.costs(anna)).isEmpty();
        assertThat(ledger.orders.documentsOf(anna)).hasSize(1);
        assertThat(ledger.orders.asOf()).contains(LocalDate.parse("2026-03-10"));
        assertThat(ledger.orders.holding(List.of(anna, eva))).containsExactly(anna);
    }

    @Test
    void bringsASaleBackWithTheUndoOfWhatCancelledIt() {
        ledger.record(FIRST, sale("A1").of(anna));
        ledger.cancel(SECOND, "A1");
        ledger.cancel(THIRD, "A1");

        ledger.orders.withdraw(SECOND);
        assertThat(ledger.history(anna)).isEmpty();
        ledger.orders.withdraw(THIRD);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");
    }

    @Test
    void keepsACancellationBeyondTheUndoOfItsSale() {
        ledger.record(FIRST, sale("A1").of(anna));
        ledger.cancel(SECOND, "A1");
        ledger.orders.withdraw(FIRST);
        ledger.record(THIRD, sale("A1").of(anna).worth("11.00"));

        assertThat(ledger.history(anna)).isEmpty();
        assertThat(ledger.orders.takings().days()).isEmpty();
    }

    @Test
    void countsNoRefundOfACancelledSale() {
        ledger.record(
                FIRST,
                sale("A1").of(anna),
                sale("A2").of(anna).on("2026-03-10"),
                refund("R1").of(anna).on("2026-03-16").worth("4.00").givingBack("A1"),
                refund("R2").of(anna).on("2026-03-17"));
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 6.00");

        ledger.cancel(SECOND, "A1");
        assertThat(ledger.history(anna)).isEmpty();
        assertThat(identified()).isEqualTo("1 for 0.00 less 1");

        ledger.orders.withdraw(SECOND);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 6.00");
    }

    @Test
    void letsACancelledRefundGiveNothingBack() {
        ledger.record(FIRST, sale("A1").of(anna), refund("R1").of(anna).on("2026-03-16"));
        ledger.cancel(SECOND, "R1");

        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");
    }

    @Test
    void saysWhatOfARunWasCancelled() {
        ledger.record(
                FIRST,
                sale("A1").of(anna).worth("12.20").net("10.00"),
                sale("A2").of(anna).worth("5.00"),
                sale("A3").of(eva).in("USD"),
                sale("A4").of(eva));
        ledger.record(
                SECOND,
                sale("A1").of(anna).worth("12.20").net("10.00"),
                sale("A2").of(anna).worth("6.00"));
        ledger.cancel(THIRD, "A1", "A2", "A3");
        ledger.tax(new Vat(true, new Percent(2000), true));

        assertThat(ledger.orders.cancelledOf(FIRST))
                .extracting(off -> off.sales() + " for " + off.gross().toDecimal() + " of which "
                        + off.net().toDecimal())
                .containsExactly("2 for 18.20 of which 15.00", "1 for 10.00 of which 8.33");
        assertThat(ledger.orders.cancelledOf(SECOND))
                .extracting(CancelledSales::sales)
                .containsExactly(1L);
        assertThat(ledger.orders.cancelledOf(THIRD)).isEmpty();
    }

    @Test
    void takesTheMostThatWasGivenBackInWhateverOrderItComes() {
        ledger.record(FIRST, sale("A1").of(anna), given("3.00"));
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 7.00");
        assertThat(ledger.record(SECOND, given("5.00"))).allMatch(Recording.Revised.class::isInstance);
        assertThat(ledger.record(THIRD, given("4.00"))).allMatch(Recording.Known.class::isInstance);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 5.00");

        ledger.orders.withdraw(SECOND);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 6.00");
        ledger.orders.withdraw(THIRD);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 7.00");
        ledger.orders.withdraw(FIRST);
        assertThat(ledger.orders.asOf()).isEmpty();
    }

    @Test
    void refusesTwoAmountsGivenBackSoFarInOneFile() {
        List<Recording> rows = ledger.record(FIRST, given("3.00"), sale("A1").of(anna), given("3.00"), given("4.00"));

        assertThat(rows.get(0)).isInstanceOf(Recording.Recorded.class);
        assertThat(rows.get(1)).isInstanceOf(Recording.Recorded.class);
        assertThat(rows.get(2)).isEqualTo(new Recording.Known(rows.get(0).order()));
        assertThat(rows.get(3)).isEqualTo(new Recording.Conflict(rows.get(0).order()));
    }

    @Test
    void asksBeforeItTakesTwoSourcesForOne() {
        ledger.record(FIRST, sale("A1").of(anna), sale("A2").of(eva).worth("5.00"));
        ledger.record(
                SECOND,
                invoice("1/2026").of(anna).on("2026-03-17").worth("10.01"),
                invoice("2/2026").of(eva).on("2026-03-18").worth("5.00"),
                invoice("3/2026").of(eva).worth("5.02"));

        assertThat(identified()).isEqualTo("5 for 35.03 less 0");
        assertThat(ledger.orders.pairs())
                .containsExactly(new SourcePairs("invoices", "shop", 1, List.of(Ledger.euros("10.01"))));

        ledger.orders.bothCount("shop", "invoices");
        assertThat(ledger.orders.pairs()).isEmpty();
        assertThat(identified()).isEqualTo("5 for 35.03 less 0");
    }

    @Test
    void countsAPaperAndItsSaleOnce() {
        ledger.record(FIRST, sale("A1").of(anna), sale("A2").of(anna).on("2026-03-16"));
        ledger.record(
                SECOND,
                invoice("1").of(anna).on("2026-03-17"),
                invoice("2").of(anna).on("2026-03-17"),
                invoice("3").of(anna).on("2026-03-15"));
        ledger.orders.setRole("invoices", SourceRole.PAPERS);

        assertThat(ledger.told).endsWith(new OrdersRecounted());
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00, 2026-03-16 10.00, 2026-03-17 10.00");
        assertThat(ledger.orders.pairs()).isEmpty();
        assertThat(ledger.orders.sources())
                .extracting(source -> source.source() + " " + source.role() + " " + source.sales())
                .containsExactly("invoices PAPERS 3", "shop SALES 2");

        ledger.orders.withdraw(FIRST);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-15 10.00, 2026-03-17 20.00");
        ledger.record(THIRD, sale("A2").of(anna).on("2026-03-16"));
        assertThat(ledger.history(anna)).isEqualTo("2026-03-16 10.00, 2026-03-17 20.00");

        ledger.orders.setRole("invoices", SourceRole.SALES);
        assertThat(identified()).isEqualTo("4 for 40.00 less 0");
    }

    @Test
    void takesWhatAPaperGivesBackOffItsSaleUnlessTheSaleIsSaidToBeGivenBack() {
        ledger.record(FIRST, sale("A1").of(anna));
        ledger.record(
                SECOND,
                invoice("1").of(anna),
                refund("2")
                        .from("invoices")
                        .of(anna)
                        .on("2026-04-20")
                        .worth("4.00")
                        .givingBack("1"));
        ledger.orders.setRole("invoices", SourceRole.PAPERS);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 6.00");

        ledger.record(THIRD, given("4.00"));
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 6.00");
        assertThat(identified()).isEqualTo("1 for 6.00 less 1");
    }

    @Test
    void countsNoPaperOfACancelledSale() {
        ledger.record(FIRST, sale("A1").of(anna), invoice("1").of(anna));
        ledger.orders.setRole("invoices", SourceRole.PAPERS);
        ledger.cancel(SECOND, "A1");

        assertThat(ledger.history(anna)).isEmpty();
        assertThat(ledger.orders.takings().days()).isEmpty();
    }

    @Test
    void pairsWhatCustomersPayWhateverHoldsTax() {
        ledger.tax(new Vat(false, new Percent(2200), true));
        ledger.record(FIRST, sale("A1").of(anna).worth("10.00"));
        ledger.record(SECOND, invoice("1").of(anna).worth("12.20").net("10.00"));
        ledger.orders.setRole("invoices", SourceRole.PAPERS);
        assertThat(identified()).isEqualTo("1 for 12.20 less 0");

        ledger.tax(new Vat(true, new Percent(2200), true));
        assertThat(identified()).isEqualTo("2 for 22.20 less 0");
    }
}
