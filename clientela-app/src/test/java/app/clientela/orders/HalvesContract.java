package app.clientela.orders;

import static app.clientela.orders.OrderSaid.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.RunId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Orders of which one file tells the lines and another the fee, on whichever database.
abstract class HalvesContract extends LedgerContract {

    private OrderSaid lined() {
        return sale("A1").of(anna).with("Vase", "8.00").with("Candle", "2.00");
    }

    private OrderSaid paid() {
        return sale("A1").of(anna).worth("10.00").fee("0.40");
    }

    private List<Recording> halves(RunId run, OrderSaid... said) {
        List<Recording> recordings = ledger.orders.recordHalves(
                Arrays.stream(said).map(OrderSaid::order).toList(), run);
        ledger.orders.finish(run);
        return recordings;
    }

    /// Such as `10.00 Vase Candle, fee 0.40`.
    private String documents() {
        return ledger.orders.documentsOf(anna).stream()
                .map(document -> document.gross().toDecimal() + " "
                        + document.lines().stream().map(NewLine::product).collect(Collectors.joining(" "))
                        + ", fee " + document.fee().toDecimal())
                .collect(Collectors.joining("; "));
    }

    @Test
    void areOneOrderWhicheverComesFirst() {
        assertThat(halves(FIRST, lined()).getFirst()).isInstanceOf(Recording.Recorded.class);
        assertThat(halves(SECOND, paid()).getFirst()).isInstanceOf(Recording.Known.class);
        assertThat(documents()).isEqualTo("10.00 Vase Candle, fee 0.40");
        assertThat(ledger.costs(anna)).isEqualTo("2026-03-14 FEE 0.40");

        ledger.orders.withdraw(FIRST);
        assertThat(documents()).isEqualTo("10.00 , fee 0.40");
        halves(THIRD, lined());
        assertThat(documents()).isEqualTo("10.00 Vase Candle, fee 0.40");
        assertThat(ledger.orders.firstRunOf(List.of(anna))).isEqualTo(Map.of(anna, SECOND));

        ledger.orders.withdraw(SECOND);
        assertThat(documents()).isEqualTo("10.00 Vase Candle, fee 0.00");
        ledger.orders.withdraw(THIRD);
        assertThat(documents()).isEmpty();
        assertThat(ledger.orders.asOf()).isEmpty();
    }

    @Test
    void areOneOrderInOneRunToo() {
        List<Recording> together = halves(FIRST, paid(), lined(), paid());
        assertThat(together.getFirst()).isInstanceOf(Recording.Recorded.class);
        assertThat(together.subList(1, 3)).allMatch(Recording.Known.class::isInstance);
        assertThat(halves(FIRST, lined().worth("11.00")).getFirst()).isInstanceOf(Recording.Conflict.class);
        assertThat(halves(FIRST, paid().fee("0.50")).getFirst()).isInstanceOf(Recording.Conflict.class);
        assertThat(documents()).isEqualTo("10.00 Vase Candle, fee 0.40");
    }

    @Test
    void letTheLaterRunReviseTheOrder() {
        halves(FIRST, lined(), paid());
        assertThat(halves(SECOND, paid().worth("12.00").fee("0.50")).getFirst()).isInstanceOf(Recording.Revised.class);
        assertThat(documents()).isEqualTo("12.00 , fee 0.50");

        ledger.orders.withdraw(SECOND);
        assertThat(documents()).isEqualTo("10.00 Vase Candle, fee 0.40");
    }

    @Test
    void completeAnOrderThatCameAsAWhole() {
        ledger.record(FIRST, lined());
        halves(SECOND, paid());
        assertThat(documents()).isEqualTo("10.00 Vase Candle, fee 0.40");
        ledger.orders.withdraw(SECOND);
        assertThat(documents()).isEqualTo("10.00 Vase Candle, fee 0.00");
    }
}
