package app.clientela.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.orders.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The orders of the invented shop, against what another program counted in them.
class ShopSamplesTest {

    @Test
    void countsShopify() throws IOException {
        JsonNode expected = Hearing.expected("shopify");
        Hearing heard = Hearing.ofSample(new ShopifyOrders(), "shopify/orders_export_1.csv");

        assertThat(heard.sureness()).isEqualTo(100);
        assertThat(heard.rows()).isEqualTo(expected.path("rows").asInt());
        assertThat(heard.documents(Kind.SALE))
                .hasSize(expected.path("orders_counted").asInt());
        assertThat(Hearing.gross(heard.documents(Kind.SALE)))
                .isEqualTo(expected.path("gross_eur").asString());
        assertThat(Hearing.gross(heard.documents(Kind.REFUND)))
                .isEqualTo(expected.path("refunded_eur").asString());
        assertThat(heard.passed())
                .containsExactlyInAnyOrder(Reason.REPEATED, Reason.TEST_DOCUMENT, Reason.ORDER_UNPAID);
        assertThat(heard.all(Told.Cancelled.class)).hasSize(1);
        assertThat(customers(heard))
                .isEqualTo(expected.path("identified_customers").asLong());
    }

    @Test
    void countsWooCommerce() throws IOException {
        JsonNode expected = Hearing.expected("woocommerce");
        Hearing heard = Hearing.ofSample(new WooCommerce(), "woocommerce/order_export.csv");

        assertThat(heard.sureness()).isEqualTo(100);
        assertThat(heard.rows()).isEqualTo(expected.path("orders_in_file").asInt());
        assertThat(heard.documents(Kind.SALE))
                .hasSize(expected.path("orders_counted").asInt());
        assertThat(Hearing.gross(heard.documents(Kind.SALE)))
                .isEqualTo(expected.path("gross_eur").asString());
        assertThat(Hearing.gross(heard.documents(Kind.REFUND)))
                .isEqualTo(expected.path("refunded_eur").asString());
        assertThat(customers(heard)).isEqualTo(expected.path("customers").asLong());
        assertThat(heard.refused()).isEmpty();
    }

    @Test
    void countsNuvemshop() throws IOException {
        JsonNode expected = Hearing.expected("nuvemshop");
        Hearing heard = Hearing.ofSample(new Nuvemshop(), "nuvemshop/vendas.csv");

        assertThat(heard.sureness()).isEqualTo(100);
        assertThat(heard.rows()).isEqualTo(expected.path("rows").asInt());
        assertThat(heard.documents(Kind.SALE))
                .hasSize(expected.path("orders_counted").asInt());
        assertThat(Hearing.gross(heard.documents(Kind.SALE)))
                .isEqualTo(expected.path("gross_brl").asString());
        assertThat(customers(heard)).isEqualTo(expected.path("customers").asLong());
        assertThat(heard.refused()).isEmpty();
    }

    @Test
    void countsEtsy() throws IOException {
        JsonNode expected = Hearing.expected("etsy");
        Hearing heard = Hearing.ofSample(new Etsy(), "etsy/EtsySoldOrderItems2025.csv");

        assertThat(heard.sureness()).isEqualTo(100);
        assertThat(heard.rows()).isEqualTo(expected.path("rows").asInt());
        assertThat(heard.documents(Kind.SALE)).hasSize(expected.path("orders").asInt());
        assertThat(Hearing.sum(heard.documents(Kind.SALE).stream()
                        .flatMap(sale -> sale.lines().stream())
                        .map(Told.Line::gross)))
                .isEqualTo(expected.path("items_eur").asString());
        assertThat(Hearing.gross(heard.documents(Kind.SALE))).isEqualTo("456.50");
    }

    @Test
    void countsAmazon() throws IOException {
        JsonNode expected = Hearing.expected("amazon");
        Hearing heard = Hearing.ofSample(new AmazonOrders(), "amazon/all-orders.txt");

        assertThat(heard.sureness()).isEqualTo(100);
        assertThat(heard.rows()).isEqualTo(expected.path("rows").asInt());
        assertThat(heard.documents(Kind.SALE))
                .hasSize(expected.path("orders_counted").asInt());
        assertThat(Hearing.gross(heard.documents(Kind.SALE)))
                .isEqualTo(expected.path("gross_eur").asString());
        assertThat(heard.refused()).isEmpty();
    }

    @Test
    void countsSquare() throws IOException {
        JsonNode expected = Hearing.expected("square");
        Hearing heard = Hearing.ofSample(new Square(), "square/transactions-2025.csv");

        assertThat(heard.sureness()).isEqualTo(100);
        assertThat(heard.rows()).isEqualTo(expected.path("rows").asInt());
        assertThat(Hearing.gross(heard.documents(Kind.SALE)))
                .isEqualTo(expected.path("gross_usd").asString());
        assertThat(Hearing.gross(heard.documents(Kind.REFUND)))
                .isEqualTo(expected.path("refund_usd").asString());
        assertThat(Hearing.sum(heard.all(Told.Document.class).stream()
                        .map(Told.Document::fee)
                        .flatMap(Optional::stream)))
                .isEqualTo(expected.path("fees_usd").asString());
    }

    private static long customers(Hearing heard) {
        List<Told.Document> sales = heard.documents(Kind.SALE);
        return sales.stream()
                .map(sale -> sale.buyer().email().toLowerCase(Locale.ROOT))
                .filter(email -> !email.isEmpty())
                .distinct()
                .count();
    }
}
