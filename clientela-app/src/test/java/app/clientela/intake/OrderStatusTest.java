package app.clientela.intake;

import static app.clientela.intake.ReadingFixtures.file;
import static app.clientela.intake.ReadingFixtures.gathered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Orders of a table whose status says that they were not sold.
final class OrderStatusTest {

    private static final String HEADER = "Order;Date;E-mail;Status;Total";

    private final Shopfloor shop = new Shopfloor();

    @AfterEach
    void closes() {
        shop.close();
    }

    private static String table(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private static String row(String number, String status, String total) {
        return number + ";2025-03-01;anna@example.com;" + status + ";" + total;
    }

    private long sold() {
        return shop.orders.takings().identified().gross().minor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cancelled",
                "CANCELED",
                "Annullato",
                "Stornata",
                "Pedido cancelado",
                "Anulado",
                "Storniert",
                "Annulée",
            })
    void takesAnOrderThatWasCalledOffForNoSale(String status) {
        assertThat(gathered(file(HEADER, row("1", status, "9.00"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Heard.class, heard -> assertThat(heard.told()).isInstanceOf(Told.Cancelled.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Failed", "Non riuscita", "Não aprovado", "Rechazada", "Fehlgeschlagen", "Échec"})
    void passesOverWhatNobodyPaid(String status) {
        assertThat(gathered(file(HEADER, row("1", status, "9.00"))))
                .containsExactly(new SkippedRow(2, Reason.ORDER_UNPAID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Paid", "Unpaid", "Awaiting Payment", "Spedito", "Em separação", "Not cancelled", "-"})
    void takesEverythingElseForSold(String status) {
        assertThat(gathered(file(HEADER, row("1", status, "9.00"))))
                .singleElement()
                .isInstanceOf(DraftOrder.class);
    }

    @Test
    void callsOffWhatAnEarlierFileSoldWhicheverComesFirst() {
        String paid = table(row("1", "Paid", "9.00"), row("2", "Paid", "5.00"));
        String cancelled = table(row("1", "Cancelled", "9.00"), row("2", "Paid", "5.00"), row("3", "Paid", "1.00"));
        ImportRun first = shop.letIn("a.csv", paid);
        ImportRun second = shop.letIn("b.csv", cancelled);
        assertThat(sold()).isEqualTo(600);
        assertThat(second.tally().rows()).isEqualTo(3);

        shop.undo(shop.now(second));
        assertThat(sold()).isEqualTo(1400);

        shop.undo(shop.now(first));
        shop.letIn("c.csv", cancelled);
        shop.letIn("d.csv", paid);
        assertThat(sold()).isEqualTo(600);
    }

    /// In Italian the title also means a country.
    @Test
    void knowsTheTitleOfAStatusInItalian() {
        shop.letIn("a.csv", "Ordine;Data;Email;Stato;Totale\n1;01/03/2025;a@example.com;Non riuscita;9,00\n");
        shop.letIn("b.csv", "Ordine;Data;Email;Stato;Totale\n2;01/03/2025;a@example.com;Italia;9,00\n");
        assertThat(sold()).isEqualTo(900);
    }

    @Test
    void takesTheTryThatWentThrough() {
        shop.letIn("a.csv", table(row("1", "Failed", "9.00"), row("1", "Paid", "9.00")));
        assertThat(sold()).isEqualTo(900);
    }

    @Test
    void sellsAnOrderOfWhichOneLineWasCalledOff() {
        assertThat(gathered(file(
                        "Order;Date;E-mail;Product;Status;Line total",
                        "1;2025-03-01;a@example.com;Tea;Cancelled;9.00",
                        "1;2025-03-01;a@example.com;Cup;Shipped;5.00")))
                .singleElement()
                .isInstanceOf(DraftOrder.class);
    }

    /// What was called off has its counterpart in the file.
    @Test
    void readsNoStatusWhereTheFileItselfGivesBack() {
        shop.letIn("a.csv", table(row("1", "Storniert", "9.00"), row("S1", "Bezahlt", "-9.00"), row("2", "", "5.00")));
        assertThat(sold()).isEqualTo(500);
    }

    @Test
    void readsNoStatusWherePiecesComeBack() {
        assertThat(gathered(file(
                        "Order;Date;E-mail;Status;Quantity;Unit price",
                        "1;2025-03-01;anna@example.com;Storniert;2;9.00",
                        "2;2025-03-02;anna@example.com;;-2;9.00")))
                .hasSize(2)
                .allMatch(DraftOrder.class::isInstance);
    }

    @Test
    void readsNoStatusOfAnythingElse() {
        assertThat(gathered(file("Order;Date;E-mail;Membership status;Total", row("1", "Cancelled", "9.00"))))
                .singleElement()
                .isInstanceOf(DraftOrder.class);
    }

    @Test
    void countsEveryRowOfAnOrderWithLines() {
        List<Gathered> all = gathered(file(
                "Order;Date;E-mail;Product;Status;Line total",
                "1;2025-03-01;a@example.com;Tea;Annullato;9.00",
                "1;2025-03-01;a@example.com;Cup;;5.00",
                "2;2025-03-01;a@example.com;Tea;Declined;9.00",
                "2;2025-03-01;a@example.com;Cup;Declined;9.00"));
        assertThat(all).hasSize(3);
        assertThat(all.getFirst().rows()).isEqualTo(2);
        assertThat(all.subList(1, 3)).containsOnly(new SkippedRow(4, Reason.ORDER_UNPAID));
    }
}
