package app.clientela.orders;

import static app.clientela.orders.OrderSaid.refund;
import static app.clientela.orders.OrderSaid.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Vat;
import app.clientela.customers.CustomerId;
import app.clientela.customers.TimelineEntry;
import app.clientela.kernel.DayRange;
import app.clientela.kernel.Percent;
import app.clientela.kernel.RunId;
import app.clientela.orders.SoldTwice.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the ledger promises, on whichever database.
abstract class OrdersContract extends LedgerContract {

    private List<OrderDocument> documents() {
        return ledger.orders.documentsOf(anna);
    }

    @Test
    void recordsAnOrderOnceHoweverOftenItComes() {
        OrderSaid order = sale("A1").of(anna).worth("12.20").net("10.00");
        List<Recording> first = ledger.record(FIRST, order, order);
        List<Recording> again = ledger.record(SECOND, order);

        OrderId id = first.getFirst().order();
        assertThat(first).containsExactly(new Recording.Recorded(id), new Recording.Known(id));
        assertThat(again).containsExactly(new Recording.Known(id));
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");
        assertThat(ledger.told).containsExactly(new OrdersRecorded(FIRST), new OrdersRecorded(SECOND));
    }

    @Test
    void refusesAnotherContentUnderOneNumberOfOneFile() {
        List<Recording> rows =
                ledger.record(FIRST, sale("A1").of(anna), sale("A1").of(anna).worth("11.00"));
        List<Recording> again =
                ledger.record(SECOND, sale("A1").of(anna), sale("A1").of(anna).worth("11.00"));

        assertThat(rows.getLast()).isInstanceOf(Recording.Conflict.class);
        assertThat(again.getLast()).isInstanceOf(Recording.Conflict.class);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");
    }

    @Test
    void refusesAnotherContentInALaterBatchOfTheSameRun() {
        ledger.record(FIRST, sale("A1").of(anna));
        assertThat(ledger.record(FIRST, sale("A1").of(anna).worth("11.00")).getFirst())
                .isInstanceOf(Recording.Conflict.class);
        ledger.record(SECOND, sale("A1").of(anna));
        assertThat(ledger.record(SECOND, sale("A1").of(anna).worth("11.00")).getFirst())
                .isInstanceOf(Recording.Conflict.class);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");
    }

    @Test
    void takesTheLinesOfAnOrderInAnyOrder() {
        ledger.record(FIRST, sale("A1").of(anna).with("Coffee", "8.00").with("Filters", "3.00"));
        assertThat(ledger.record(
                        SECOND, sale("A1").of(anna).with("Filters", "3.00").with("Coffee", "8.00")))
                .allMatch(Recording.Known.class::isInstance);
        assertThat(documents().getFirst().lines()).extracting(NewLine::product).containsExactly("Coffee", "Filters");
    }

    @Test
    void leavesAnOrderToTheRunThatToldItAgain() {
        ledger.record(FIRST, sale("A1").of(anna), sale("A2").of(anna).on("2026-03-15"));
        ledger.record(SECOND, sale("A1").of(anna));

        ledger.orders.withdraw(FIRST);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");
        assertThat(documents().getFirst().run()).isEqualTo(SECOND);
        assertThat(ledger.orders.firstRunOf(List.of(anna, eva))).isEqualTo(Map.of(anna, SECOND));

        ledger.orders.withdraw(SECOND);
        assertThat(documents()).isEmpty();
    }

    @Test
    void leavesAChangeToTheRunThatToldItAgain() {
        ledger.record(FIRST, sale("A1").of(anna).worth("1.00"));
        ledger.record(SECOND, sale("A1").of(anna).worth("2.00"));
        ledger.record(THIRD, sale("A1").of(anna).worth("2.00"));

        ledger.orders.withdraw(SECOND);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 2.00");
        ledger.orders.withdraw(THIRD);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 1.00");
    }

    @Test
    void leavesAnOrderThatWasChangedLaterToTheRunThatToldItBefore() {
        ledger.record(FIRST, sale("A1").of(anna).worth("1.00"));
        ledger.record(SECOND, sale("A1").of(anna).worth("1.00"));
        ledger.record(THIRD, sale("A1").of(anna).worth("3.00"));

        ledger.orders.withdraw(FIRST);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 3.00");
        ledger.orders.withdraw(THIRD);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 1.00");
        ledger.orders.withdraw(SECOND);
        assertThat(documents()).isEmpty();
    }

    @Test
    void comparesProductsThatCustomersOfTwoTimesBoughtInBoth() {
        CustomerId leo = ledger.customer("leo");
        ledger.record(
                FIRST,
                sale("A1").of(anna).on("2025-03-14").with("Coffee", "8.00").with("Filters", "3.00"),
                sale("A0").of(leo).on("2025-03-14").with("Tea", "2.00"),
                sale("A5").of(leo).on("2026-03-14").with("Coffee", "10.00"),
                sale("A2").of(anna).on("2026-03-14").with("Coffee", "9.00").with("Cups", "5.00"),
                sale("A3").of(anna).on("2026-03-15").with("Coffee", "9.50"),
                sale("A4").of(eva).on("2026-03-15").with("Coffee", "99.00"));
        List<SoldTwice> sold = new ArrayList<>();
        DayRange early = new DayRange(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));
        DayRange late = new DayRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
        assertThat(ledger.orders.eachSoldTwice(early, late, sold::add).minor()).isEqualTo(4_650);
        assertThat(sold)
                .singleElement()
                .satisfies(coffee -> assertThat(coffee.shares())
                        .containsExactlyInAnyOrder(
                                new Share(SoldTwice.lot(anna), 1_000, 800, 2_000, 1_850),
                                new Share(SoldTwice.lot(leo), 0, 0, 1_000, 1_000)));
    }

    @Test
    void takesTheTaxOutOfAmountsAsTheSettingsSayNow() {
        ledger.record(
                FIRST,
                sale("A1").of(anna).worth("12.20"),
                sale("A2").of(anna).on("2026-03-15").worth("12.20").net("11.00"),
                sale("A3").worth("0.13"),
                sale("A4").worth("0.39"));

        ledger.tax(new Vat(true, new Percent(2200), true));
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00, 2026-03-15 11.00");
        assertThat(ledger.orders.takings().identified().net().minor()).isEqualTo(2100);
        assertThat(documents().getLast().net().minor()).isEqualTo(1000);

        ledger.tax(new Vat(true, new Percent(400), true));
        assertThat(ledger.orders.takings().anonymous().net().minor()).isEqualTo(12 + 38);

        ledger.tax(new Vat(false, new Percent(2200), true));
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 12.20, 2026-03-15 11.00");
        assertThat(ledger.orders.takings().identified().gross().minor()).isEqualTo(1488 + 1220);
        assertThat(ledger.record(SECOND, sale("A1").of(anna).worth("12.20")))
                .allMatch(Recording.Known.class::isInstance);
    }

    @Test
    void letsALaterImportReviseAnOrderAndAnUndoRestoreIt() {
        ledger.record(FIRST, sale("A1").of(anna).with("Coffee", "8.00").with("Filters", "3.00"));
        List<Recording> revised =
                ledger.record(SECOND, sale("A1").of(eva).on("2026-03-20").with("Tea", "5.00"));

        assertThat(revised.getFirst()).isInstanceOf(Recording.Revised.class);
        assertThat(ledger.history(anna)).isEmpty();
        assertThat(ledger.history(eva)).isEqualTo("2026-03-20 5.00");

        ledger.orders.withdraw(SECOND);

        assertThat(ledger.history(eva)).isEmpty();
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 11.00");
        assertThat(documents().getFirst().lines()).extracting(NewLine::product).containsExactly("Coffee", "Filters");
        assertThat(ledger.told).contains(new OrdersWithdrawn(SECOND));
    }

    @Test
    void undoesRunsInAnyOrder() {
        ledger.record(FIRST, sale("A1").of(anna).worth("1.00"));
        ledger.record(SECOND, sale("A1").of(anna).worth("2.00"));
        ledger.record(THIRD, sale("A1").of(anna).worth("3.00"));

        ledger.orders.withdraw(SECOND);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 3.00");

        ledger.orders.withdraw(FIRST);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 3.00");

        ledger.orders.withdraw(THIRD);
        assertThat(documents()).isEmpty();
        assertThat(ledger.orders.asOf()).isEmpty();
    }

    @Test
    void linksARefundToTheLatestEarlierSaleOfTheSameAmount() {
        ledger.record(
                FIRST,
                sale("A1").of(anna).on("2026-01-01"),
                sale("A2").of(anna).on("2026-02-01"),
                sale("A3").of(anna).on("2026-03-01"),
                sale("A4").of(eva).on("2026-02-02"),
                refund("R1").of(anna).on("2026-02-03").worth("10.01"),
                refund("R2").of(anna).on("2026-02-04"),
                refund("R3").of(anna).on("2026-02-05"));

        assertThat(ledger.history(anna)).isEqualTo("2026-03-01 10.00 | back 2026-02-05 10.00");
        assertThat(ledger.history(eva)).isEqualTo("2026-02-02 10.00");
    }

    @Test
    void linksARefundToTheSaleItNamesEvenIfThatComesLater() {
        ledger.record(
                FIRST, refund("R1").of(anna).on("2026-02-03").worth("4.00").givingBack("A1"));
        assertThat(ledger.history(anna)).isEqualTo(" | back 2026-02-03 4.00");

        ledger.record(
                SECOND,
                sale("A1").of(anna).on("2026-01-01"),
                sale("A2").of(anna).on("2026-02-01").worth("4.00"));
        assertThat(ledger.history(anna)).isEqualTo("2026-01-01 6.00, 2026-02-01 4.00");

        ledger.orders.withdraw(SECOND);
        assertThat(ledger.history(anna)).isEqualTo(" | back 2026-02-03 4.00");
    }

    @Test
    void givesARefundWithoutANameToTheCustomerOfItsSale() {
        ledger.record(
                FIRST,
                sale("A1").of(anna),
                sale("A2").of(anna).on("2026-03-15"),
                refund("R1").givingBack("A1"));

        assertThat(ledger.history(anna)).isEqualTo("2026-03-15 10.00");
        assertThat(ledger.orders.historyOf(anna, Ledger.MUCH_LATER).paidGross().minor())
                .isEqualTo(1000);
    }

    @Test
    void linksAlikeHoweverTheFilesCame() {
        OrderSaid[] sales = {
            sale("A1").of(anna).on("2026-01-01"),
            sale("A2").of(anna).on("2026-02-01"),
            sale("A3").of(anna).on("2026-03-01")
        };
        OrderSaid[] refunds = {
            refund("R1").of(anna).on("2026-02-10"),
            refund("R2").of(anna).on("2026-03-10").givingBack("A2")
        };
        ledger.record(FIRST, sales);
        ledger.record(SECOND, refunds);
        String history = ledger.history(anna);
        for (int run = 10; run < 20; run++) {
            ledger.record(new RunId(run), refunds);
            ledger.record(new RunId(run), sales);
        }
        assertThat(ledger.history(anna)).isEqualTo(history).isEqualTo("2026-03-01 10.00");

        ledger.orders.withdraw(FIRST);
        ledger.orders.withdraw(SECOND);
        ledger.record(new RunId(30), refunds);
        ledger.record(new RunId(31), sales);

        assertThat(ledger.history(anna)).isEqualTo(history);
    }

    @Test
    void looksAtHistoryAsOfADay() {
        ledger.record(
                FIRST,
                sale("A1").of(anna).on("2026-01-01"),
                sale("A2").of(anna).on("2026-02-01").worth("7.00"),
                refund("R1").of(anna).on("2026-03-01").givingBack("A1"));

        assertThat(ledger.history(anna, LocalDate.parse("2026-02-28"))).isEqualTo("2026-01-01 10.00, 2026-02-01 7.00");
        assertThat(ledger.history(anna, LocalDate.parse("2026-01-31"))).isEqualTo("2026-01-01 10.00");
        assertThat(ledger.history(anna)).isEqualTo("2026-02-01 7.00");
        assertThat(ledger.orders.asOf()).contains(LocalDate.parse("2026-03-01"));
    }

    @Test
    void takesASaleOfNothingForAPurchase() {
        ledger.record(
                FIRST, sale("A1").of(anna).worth("0.00"), refund("R1").of(anna).worth("0.00"));

        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 0.00 | back 2026-03-14 0.00");
    }

    @Test
    void keepsTheDayWhenOnlyOneOfItsSalesIsGivenBack() {
        ledger.record(
                FIRST,
                sale("A1").of(anna),
                sale("A2").of(anna).worth("7.00"),
                refund("R1").of(anna).on("2026-03-15").worth("7.00"));

        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");
    }

    @Test
    void keepsCurrenciesAndAnonymousSalesApart() {
        ledger.record(
                FIRST,
                sale("A1").of(anna).worth("12.20").net("10.00"),
                sale("A2").of(anna).in("USD").worth("99.00"),
                refund("R1").of(anna).in("USD").worth("9.00"),
                sale("A3").on("2026-03-10").worth("5.00"));

        Takings takings = ledger.orders.takings();
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");
        assertThat(takings.identified().orders()).isEqualTo(1);
        assertThat(takings.identified().gross().minor()).isEqualTo(1220);
        assertThat(takings.identified().net().minor()).isEqualTo(1000);
        assertThat(takings.anonymous().gross().minor()).isEqualTo(500);
        assertThat(takings.otherCurrencies())
                .extracting(part ->
                        part.gross().toDecimal().toPlainString() + part.gross().currency() + part.refunds())
                .containsExactly("90.00USD1");
        assertThat(takings.days().orElseThrow().from()).isEqualTo("2026-03-10");
    }

    @Test
    void knowsAnOrderAgainThatNamesNobodyAnyMore() {
        ledger.record(FIRST, sale("A1").of(anna));
        List<Recording> again = ledger.record(SECOND, sale("A1"));

        assertThat(again.getFirst()).isInstanceOf(Recording.Known.class);
        assertThat(ledger.history(anna)).isEqualTo("2026-03-14 10.00");
    }

    @Test
    void tellsWhatHappenedTheNewestFirst() {
        ledger.record(
                FIRST,
                sale("A1").of(anna).with("Coffee", "8.00").with("Filters", "2.00"),
                refund("R1").of(anna).on("2026-03-20").worth("2.00"));

        List<TimelineEntry> entries = ledger.orders.entriesOf(anna, 10);

        assertThat(entries)
                .extracting(TimelineEntry::kind)
                .containsExactly(TimelineEntry.Kind.REFUND, TimelineEntry.Kind.SALE);
        assertThat(entries.getLast().words()).isEqualTo("Coffee, Filters");
        assertThat(entries.getFirst().money().orElseThrow().minor()).isEqualTo(-200);
        assertThat(ledger.orders.entriesOf(anna, 1)).hasSize(1);
        assertThat(ledger.orders.holding(List.of(anna, eva))).containsExactly(anna);
    }
}
