package app.clientela.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.orders.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Orders of shops, by small files of our own.
class OrderFormatsTest {

    @Test
    void putsAnOrderOfShopifyTogether() {
        Hearing heard = Hearing.of(new ShopifyOrders(), Fixtures.SHOPIFY);
        Told.Document first = heard.documents(Kind.SALE).getFirst();

        assertThat(first.number()).isEqualTo("#21");
        assertThat(first.place().rows()).isEqualTo(2);
        assertThat(Hearing.text(first.gross())).isEqualTo("35.00 EUR");
        assertThat(first.net().map(Hearing::text)).contains("28.69 EUR");
        assertThat(first.lines())
                .extracting(line -> line.gross().toDecimal().toPlainString())
                .containsExactly("19.00", "11.00");
        assertThat(first.day().on()).isEqualTo("2025-03-30");
        assertThat(first.day().at()).contains(Instant.parse("2025-03-29T23:30:00Z"));
        assertThat(first.buyer().email()).isEqualTo("ann@example.org");
        assertThat(first.buyer().place()).isEqualTo("00185");
    }

    @Test
    void tellsWhatShopifyGaveBackAndWhatDoesNotCount() {
        Hearing heard = Hearing.of(new ShopifyOrders(), Fixtures.SHOPIFY);

        assertThat(heard.documents(Kind.REFUND)).singleElement().satisfies(refund -> {
            assertThat(refund.number()).isEqualTo("#22");
            assertThat(refund.refundOf()).contains("#22");
            assertThat(Hearing.text(refund.gross())).isEqualTo("7.50 EUR");
            assertThat(refund.place().rows()).isZero();
        });
        assertThat(heard.all(Told.Cancelled.class))
                .extracting(Told.Cancelled::number)
                .containsExactly("#23");
        assertThat(heard.passed())
                .containsExactlyInAnyOrder(Reason.REPEATED, Reason.ORDER_UNPAID, Reason.TEST_DOCUMENT);
        assertThat(heard.rows()).isEqualTo(11);
    }

    @Test
    void refusesAllRowsOfAnOrderThatCannotBeRead() {
        List<Told.Refused> refused =
                Hearing.of(new ShopifyOrders(), Fixtures.SHOPIFY).all(Told.Refused.class);

        assertThat(refused)
                .extracting(Told.Refused::reason)
                .containsExactly(Reason.AMOUNT_UNREADABLE, Reason.AMOUNT_UNREADABLE, Reason.NUMBER_CONFLICT);
        assertThat(refused.getFirst().place().element()).isEqualTo("Total");
        assertThat(refused.getFirst().given()).isEqualTo("9x");
        assertThat(refused.getFirst().cells()).contains("#26", "9x");
    }

    @Test
    void readsWhatWooCommercePacksIntoCells() {
        Hearing heard = Hearing.of(new WooCommerce(), Fixtures.WOOCOMMERCE);
        Told.Document first = heard.documents(Kind.SALE).getFirst();

        assertThat(heard.documents(Kind.SALE)).extracting(Told.Document::number).containsExactly("W71", "W74", "W75");
        assertThat(Hearing.text(first.gross())).isEqualTo("24.20 EUR");
        assertThat(first.net().map(Hearing::text)).contains("22.00 EUR");
        assertThat(first.lines()).extracting(Told.Line::text).containsExactly("Soap|bar", "Towel");
        assertThat(first.lines().getFirst().quantityMilli()).isEqualTo(2000);
        assertThat(first.buyer().externalId()).isEmpty();
        assertThat(first.buyer().taxId()).isEqualTo("X1");
        assertThat(heard.documents(Kind.REFUND))
                .extracting(refund -> refund.number() + " " + Hearing.text(refund.gross()) + " "
                        + refund.day().on())
                .containsExactly("W71 5.20 EUR 2025-05-11", "W74 9.00 EUR 2025-05-04");
        assertThat(heard.all(Told.Cancelled.class))
                .extracting(Told.Cancelled::number)
                .containsExactly("W72");
        assertThat(heard.passed()).containsExactly(Reason.ORDER_UNPAID);
        assertThat(heard.refused()).containsExactly(Reason.DATE_IN_FUTURE);
    }

    @Test
    void readsNuvemshopAndItsSisterInSpanish() {
        Hearing heard = Hearing.of(new Nuvemshop(), Fixtures.NUVEMSHOP);
        Told.Document first = heard.documents(Kind.SALE).getFirst();

        assertThat(Hearing.text(first.gross())).isEqualTo("35.00 BRL");
        assertThat(first.day().on()).isEqualTo("2025-01-02");
        assertThat(first.buyer().taxId()).isEqualTo("12345678909");
        assertThat(first.lines()).hasSize(2);
        assertThat(heard.all(Told.Cancelled.class))
                .extracting(Told.Cancelled::number)
                .containsExactly("502", "503");
        assertThat(heard.passed()).containsExactly(Reason.ORDER_UNPAID);
        assertThat(heard.refused()).containsExactly(Reason.VALUE_UNREADABLE);
        assertThat(Hearing.of(new Nuvemshop(), Fixtures.TIENDANUBE).documents(Kind.SALE))
                .singleElement()
                .satisfies(sale -> assertThat(Hearing.text(sale.gross())).isEqualTo("1500.50 ARS"));
    }

    @Test
    void tellsTheSameSaleFromBothFilesOfEtsy() {
        Hearing items = Hearing.of(new Etsy(), Fixtures.ETSY_ITEMS);
        Hearing orders = Hearing.of(new Etsy(), Fixtures.ETSY_ORDERS);

        assertThat(inShort(items)).containsExactly("800 ann77 23.50 EUR 2025-05-09", "801 bea8 10.50 EUR 2025-05-11");
        assertThat(inShort(orders)).containsExactlyElementsOf(inShort(items));
        assertThat(items.passed()).containsExactly(Reason.REPEATED);
        assertThat(items.rows()).isEqualTo(4);
        assertThat(Hearing.sum(orders.documents(Kind.SALE).stream()
                        .map(Told.Document::fee)
                        .flatMap(Optional::stream)))
                .isEqualTo("2.04");
        assertThat(orders.documents(Kind.REFUND))
                .singleElement()
                .satisfies(refund -> assertThat(Hearing.text(refund.gross())).isEqualTo("2.00 EUR"));
    }

    private static List<String> inShort(Hearing heard) {
        return heard.documents(Kind.SALE).stream()
                .map(sale -> sale.number() + " " + sale.buyer().externalId() + " " + Hearing.text(sale.gross()) + " "
                        + sale.day().on())
                .sorted()
                .toList();
    }

    @Test
    void bringsScatteredItemsOfAmazonTogether() {
        Hearing heard = Hearing.of(new AmazonOrders(), Fixtures.AMAZON);
        Told.Document first = heard.documents(Kind.SALE).getFirst();

        assertThat(first.number()).isEqualTo("A-1");
        assertThat(first.place().rows()).isEqualTo(2);
        assertThat(Hearing.text(first.gross())).isEqualTo("22.20 EUR");
        assertThat(first.net().map(Hearing::text)).contains("20.00 EUR");
        assertThat(first.day().on()).isEqualTo("2025-07-01");
        assertThat(first.buyer().name()).isEmpty();
        assertThat(Hearing.text(heard.documents(Kind.SALE).getLast().gross())).isEqualTo("6.00 USD");
        assertThat(heard.all(Told.Cancelled.class))
                .extracting(Told.Cancelled::number)
                .containsExactly("A-2");
        assertThat(heard.passed()).containsExactly(Reason.ORDER_UNPAID);
    }

    @Test
    void tellsTheSameSaleFromBothFilesOfSquare() {
        Hearing transactions = Hearing.of(new Square(), Fixtures.SQUARE);
        Told.Document sale = transactions.documents(Kind.SALE).getFirst();
        Told.Document items = Hearing.of(new Square(), Fixtures.SQUARE_ITEMS)
                .documents(Kind.SALE)
                .getFirst();

        assertThat(Hearing.text(sale.gross())).isEqualTo("1296.00 USD");
        assertThat(sale.net().map(Hearing::text)).contains("1200.00 USD");
        assertThat(sale.fee().map(Hearing::text)).contains("34.26 USD");
        assertThat(sale.day().on()).isEqualTo(LocalDate.of(2025, 3, 9));
        assertThat(sale.day().at()).contains(Instant.parse("2025-03-10T03:30:00Z"));
        assertThat(items.number()).isEqualTo(sale.number());
        assertThat(items.gross()).isEqualTo(sale.gross());
        assertThat(items.day()).isEqualTo(sale.day());
        assertThat(items.lines()).hasSize(2);
        assertThat(transactions.documents(Kind.REFUND)).singleElement().satisfies(refund -> {
            assertThat(Hearing.text(refund.gross())).isEqualTo("21.60 USD");
            assertThat(refund.refundOf()).contains("T1");
            assertThat(refund.number()).isNotEqualTo("T1");
        });
    }
}
