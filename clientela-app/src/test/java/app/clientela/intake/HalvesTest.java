package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.customers.CustomerId;
import app.clientela.orders.OrderDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Two files that tell the same orders, one their lines and the other only the rest: the books are
/// the same whether they come together or on two days.
class HalvesTest {

    private static final String ETSY_ITEMS = """
            Sale Date,Item Name,Buyer,Quantity,Price,Discount Amount,Shipping Discount,Order Shipping,Item Total,\
            Currency,Transaction ID,Listing ID,Ship Name,Order ID,SKU
            06/02/25,Candle,Cleo (cleo5),2,7.00,0.00,0.00,3.90,14.00,EUR,71,31,Cleo,910,C-1
            06/02/25,Vase,Cleo (cleo5),1,18.50,2.00,0.00,3.90,18.50,EUR,72,32,Cleo,910,V-1
            06/04/25,Candle,dora1,1,7.00,0.00,0.00,0.00,7.00,EUR,73,31,Dora,911,C-1
            """;

    private static final String ETSY_ORDERS = """
            Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Payment Method,Currency,Order Value,\
            Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Card Processing Fees,Order Net,\
            Adjusted Order Total
            06/02/25,910,cleo5,Cleo,3,Online,EUR,32.50,2.00,0.00,3.90,0.00,34.40,1.68,32.72,0.00
            06/04/25,911,dora1,Dora,1,Online,EUR,7.00,0.00,0.00,0.00,0.00,7.00,0.58,6.42,5.50
            """;

    private static final String ETSY = """
            Cleo 910 SALE 34.40 fee 1.68 Candle 14.00, Vase 16.50
            Dora 911 REFUND 1.50 fee 0.00
            Dora 911 SALE 7.00 fee 0.58 Candle 7.00""";

    private static final String SQUARE_ITEMS = """
            Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Gross Sales,Discounts,Net Sales,Tax,\
            Transaction ID,Payment ID,Notes,Event Type,Customer ID,Customer Name
            2025-06-02,10:30:00,Rome,Bar,Coffee,2.0,,C-1,€5.00,€0.00,€5.00,€0.50,T7,P7,,Payment,K1,Cleo
            2025-06-02,10:30:00,Rome,Bar,Cake,1.0,,C-2,€3.00,€0.00,€3.00,€0.30,T7,P7,,Payment,K1,Cleo
            2025-06-03,11:00:00,Rome,Bar,Cake,-1.0,,C-2,-€3.00,€0.00,-€3.00,-€0.30,T7,P8,,Refund,K1,Cleo
            """;

    private static final String SQUARE_TRANSACTIONS = """
            Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Gift Card Sales,Tax,Tip,Total Collected,Fees,\
            Net Total,Transaction ID,Payment ID,PAN Suffix,Event Type,Customer ID,Customer Name
            2025-06-02,10:30:00,Rome,€8.00,€0.00,€8.00,€0.00,€0.80,€0.00,€8.80,-€0.31,€8.49,T7,P7,1,Payment,K1,Cleo
            2025-06-03,11:00:00,Rome,-€3.00,€0.00,-€3.00,€0.00,-€0.30,€0.00,-€3.30,€0.00,-€3.30,T7,P8,1,Refund,K1,Cleo
            """;

    private static final String SQUARE = """
            Cleo T7 SALE 8.80 fee 0.31 Coffee 5.50, Cake 3.30
            Cleo refund P8 REFUND 3.30 fee 0.00 Cake 3.30""";

    private static final String INVOICE_LINE = """
            <IncludedSupplyChainTradeLineItem><SpecifiedTradeProduct><Name>Vase</Name></SpecifiedTradeProduct>
            <SpecifiedLineTradeDelivery><BilledQuantity>1</BilledQuantity></SpecifiedLineTradeDelivery>
            <SpecifiedLineTradeSettlement>
            <ApplicableTradeTax><RateApplicablePercent>22</RateApplicablePercent></ApplicableTradeTax>
            <SpecifiedTradeSettlementLineMonetarySummation><LineTotalAmount>100</LineTotalAmount>
            </SpecifiedTradeSettlementLineMonetarySummation></SpecifiedLineTradeSettlement>
            </IncludedSupplyChainTradeLineItem>
            """;

    private static final String INVOICE = """
            Cleo IT02313821007/2025/R-1 SALE 122.00 fee 0.00 Vase 122.00""";

    /// As a PDF may hold it, where there are no lines.
    private static String invoice(String lines) {
        return """
                <CrossIndustryInvoice><ExchangedDocument><ID>R-1</ID><TypeCode>380</TypeCode>
                <IssueDateTime><DateTimeString format="102">20250602</DateTimeString></IssueDateTime>
                </ExchangedDocument>
                <SupplyChainTradeTransaction>%s<ApplicableHeaderTradeAgreement>
                <SellerTradeParty><SpecifiedTaxRegistration>
                <ID schemeID="VA">IT%s</ID></SpecifiedTaxRegistration>
                </SellerTradeParty><BuyerTradeParty><Name>Cleo</Name><URIUniversalCommunication>
                <URIID schemeID="EM">cleo@example.org</URIID></URIUniversalCommunication></BuyerTradeParty>
                </ApplicableHeaderTradeAgreement><ApplicableHeaderTradeSettlement>
                <InvoiceCurrencyCode>EUR</InvoiceCurrencyCode><SpecifiedTradeSettlementHeaderMonetarySummation>
                <TaxBasisTotalAmount>100</TaxBasisTotalAmount><GrandTotalAmount>122</GrandTotalAmount>
                </SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement>
                </SupplyChainTradeTransaction></CrossIndustryInvoice>
                """.formatted(lines, Invoices.US);
    }

    private static Shopfloor shop() {
        Shopfloor shop = new Shopfloor();
        shop.intake.own(Invoices.US);
        return shop;
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(ETSY_ITEMS, ETSY_ORDERS, ETSY),
                Arguments.of(SQUARE_ITEMS, SQUARE_TRANSACTIONS, SQUARE),
                Arguments.of(invoice(INVOICE_LINE), invoice(""), INVOICE));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void tellTheSameBooksTogetherAndOnTwoDays(String items, String orders, String books) {
        try (Shopfloor together = shop();
                Shopfloor itemsFirst = shop();
                Shopfloor ordersFirst = shop()) {
            Map<String, String> both = new LinkedHashMap<>();
            both.put("items.csv", items);
            both.put("orders.csv", orders);
            ImportRun run = together.letIn("both.zip", Invoices.zip(both));
            assertThat(run.tally().refused()).isEmpty();
            assertThat(documents(together)).isEqualTo(books);

            itemsFirst.letIn("items.csv", items);
            ImportRun second = itemsFirst.letIn("orders.csv", orders);
            assertThat(second.tally().sales()).isZero();
            assertThat(documents(itemsFirst)).isEqualTo(books);
            itemsFirst.letIn("items of another day.csv", items + "\n");
            assertThat(documents(itemsFirst)).isEqualTo(books);

            ordersFirst.letIn("orders.csv", orders);
            ordersFirst.letIn("items.csv", items);
            assertThat(documents(ordersFirst)).isEqualTo(books);
            ordersFirst.letIn("orders of another day.csv", orders + "\n");

            assertThat(documents(ordersFirst)).isEqualTo(books);
            assertThat(ordersFirst.books()).isEqualTo(together.books()).isEqualTo(itemsFirst.books());
            assertThat(ordersFirst.money()).isEqualTo(together.money()).isEqualTo(itemsFirst.money());
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void leaveWhatTheOtherSaidWhenOneIsUndone(String items, String orders, String books) {
        try (Shopfloor itemsAlone = shop();
                Shopfloor ordersAlone = shop();
                Shopfloor shop = shop()) {
            itemsAlone.letIn("items.csv", items);
            ordersAlone.letIn("orders.csv", orders);

            ImportRun told = shop.letIn("items.csv", items);
            ImportRun paid = shop.letIn("orders.csv", orders);
            shop.undo(told);
            assertThat(documents(shop)).isEqualTo(documents(ordersAlone)).isNotEqualTo(books);
            told = shop.letIn("items.csv", items);
            assertThat(documents(shop)).isEqualTo(books);
            shop.undo(paid);
            assertThat(documents(shop)).isEqualTo(documents(itemsAlone)).isNotEqualTo(documents(ordersAlone));
            paid = shop.letIn("orders.csv", orders);
            ImportRun again = shop.letIn("items of another day.csv", items + "\n");
            shop.undo(told);
            assertThat(documents(shop)).isEqualTo(books);

            shop.undo(again);
            shop.undo(paid);
            assertThat(documents(shop)).isEmpty();
            assertThat(shop.money()).isEmpty();
        }
    }

    private static String documents(Shopfloor shop) {
        List<CustomerId> buyers = new ArrayList<>();
        shop.orders.asOf().ifPresent(asOf -> shop.orders.eachHistory(asOf, history -> buyers.add(history.customer())));
        return buyers.stream()
                .flatMap(buyer -> shop.orders.documentsOf(buyer).stream()
                        .map(one -> shop.customers.get(buyer).name() + " " + inShort(one)))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String inShort(OrderDocument document) {
        String lines = document.lines().stream()
                .map(line -> line.product() + " " + line.gross().toDecimal())
                .collect(Collectors.joining(", "));
        return "%s %s %s fee %s %s"
                .formatted(
                        document.number().orElse(""),
                        document.kind(),
                        document.gross().toDecimal(),
                        document.fee().toDecimal(),
                        lines)
                .strip();
    }
}
