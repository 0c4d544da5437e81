package app.clientela.orders;

import static app.clientela.orders.OrderSaid.refund;
import static app.clientela.orders.OrderSaid.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.RunId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Refunds that name several sales, on whichever database.
abstract class SharesContract extends LedgerContract {

    private OrderSaid[] sales() {
        return new OrderSaid[] {
            sale("A1").of(anna).on("2026-01-01"),
            sale("A2").of(anna).on("2026-02-01").worth("20.00"),
            sale("A3").of(anna).on("2026-03-01").worth("24.40").net("20.00")
        };
    }

    private void giveBack(RunId run, String amount, String... names) {
        ledger.orders.nameSales(List.of(new NamedSales("shop", "R1", Arrays.asList(names))), run);
        ledger.record(run, refund("R1").of(anna).on("2026-04-01").worth(amount));
    }

    @Test
    void comeOffTheirSalesInTheOrderNamed() {
        ledger.record(FIRST, sales());
        giveBack(SECOND, "25.00", "A2", "A1");
        assertThat(ledger.history(anna)).isEqualTo("2026-01-01 5.00, 2026-03-01 20.00");

        ledger.orders.withdraw(SECOND);
        giveBack(THIRD, "25.00", "A1", "A2");
        assertThat(ledger.history(anna)).isEqualTo("2026-02-01 5.00, 2026-03-01 20.00");
    }

    @Test
    void waitForTheirSalesAndOutliveThem() {
        giveBack(FIRST, "25.00", "A2", "A1");
        assertThat(ledger.history(anna)).isEqualTo(" | back 2026-04-01 25.00");
        ledger.record(SECOND, sales());
        assertThat(ledger.history(anna)).isEqualTo("2026-01-01 5.00, 2026-03-01 20.00");
        giveBack(THIRD, "25.00", "A2", "A1");
        ledger.orders.withdraw(FIRST);
        assertThat(ledger.history(anna)).isEqualTo("2026-01-01 5.00, 2026-03-01 20.00");

        ledger.orders.withdraw(SECOND);
        assertThat(ledger.history(anna)).isEqualTo(" | back 2026-04-01 25.00");
    }

    @Test
    void takeOnlyWhatIsLeftToGiveBack() {
        ledger.record(FIRST, sales());
        ledger.record(
                FIRST, refund("R0").of(anna).on("2026-02-02").worth("15.00").givingBack("A2"));
        giveBack(SECOND, "35.00", "A2", "A1", "none", "A2");

        assertThat(ledger.history(anna)).isEqualTo("2026-03-01 20.00 | back 2026-04-01 20.00");
        assertThat(ledger.orders.historyOf(anna, Ledger.MUCH_LATER).paidGross()).isEqualTo(Ledger.euros("4.40"));
    }

    @Test
    void areNotTakenForTheRefundOfASaleOfTheSameAmount() {
        ledger.record(FIRST, sales());
        ledger.record(FIRST, sale("A4").of(anna).on("2026-03-02").worth("30.00"));
        giveBack(SECOND, "30.00", "A1", "A2");
        assertThat(ledger.history(anna)).isEqualTo("2026-03-01 20.00, 2026-03-02 30.00");
    }

    @Test
    void leaveSalesOfOthersAlone() {
        ledger.record(FIRST, sale("A1").of(eva), sale("A2").of(anna).on("2026-02-01"));
        giveBack(SECOND, "15.00", "A1", "A2");
        assertThat(ledger.history(eva)).isEqualTo("2026-03-14 10.00");
        assertThat(ledger.history(anna)).isEqualTo(" | back 2026-04-01 5.00");
    }
}
