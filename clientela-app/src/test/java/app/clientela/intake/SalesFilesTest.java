package app.clientela.intake;

import static app.clientela.intake.ReadingFixtures.HINTS;
import static app.clientela.intake.ReadingFixtures.file;
import static app.clientela.intake.ReadingFixtures.refusals;
import static app.clientela.intake.ReadingFixtures.revenue;
import static app.clientela.intake.ReadingFixtures.sales;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Vat;
import app.clientela.kernel.Percent;
import app.clientela.orders.PurchaseHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SalesFilesTest {

    @Test
    void countsEachRowOfAFileWithoutNumbersAsASale() {
        SalesRead read =
                sales(file("date,customer_id,amount", "2025-03-01,1,10.00", "2025-03-01,1,10.00", "2025-03-02,2,0.00"));
        assertThat(read.orders()).isEqualTo(3);
        assertThat(revenue(read)).isEqualTo("20.00");
        assertThat(read.customers()).extracting(SalesRead.Named::key).containsExactly("1", "2");
        assertThat(days(read, "1")).containsExactly("2025-03-01 20.00");
        assertThat(days(read, "2")).containsExactly("2025-03-02 0.00");
        assertThat(read.asOf()).contains(LocalDate.of(2025, 3, 2));
    }

    @Test
    void multipliesALoneUnitPriceByTheQuantityAndNeverATotal() {
        assertThat(revenue(sales(file("date,email,quantity,unit price", "2025-03-01,a@example.com,3,2.50"))))
                .isEqualTo("7.50");
        assertThat(revenue(sales(file("date,email,quantity,total", "2025-03-01,a@example.com,3,2.50"))))
                .isEqualTo("2.50");
        assertThat(revenue(sales(file("date,email,quantity,unit price,total", "2025-03-01,a@example.com,3,2.50,7.00"))))
                .isEqualTo("7.00");
    }

    @Test
    void countsATotalThatEveryRowOfANumberRepeatsOnce() {
        SalesRead read = sales(file(
                "order number,date,email,product,total",
                "1,2025-03-01,a@example.com,Coffee,30.00",
                "1,2025-03-01,a@example.com,Tea,30.00",
                "2,2025-03-02,a@example.com,Coffee,12.00"));
        assertThat(revenue(read)).isEqualTo("42.00");
        assertThat(read.orders()).isEqualTo(2);
        assertThat(ReadingFixtures.noticed(read)).contains(Reason.TOTAL_COUNTED_ONCE);
    }

    @Test
    void countsATotalOnceThoughOnlyTheFirstRowHasIt() {
        SalesRead read = sales(file(
                "order number,date,email,product,total",
                "1,2025-03-01,a@example.com,Coffee,30.00",
                "1,,,Tea,",
                "2,2025-03-02,b@example.com,Coffee,12.00"));
        assertThat(revenue(read)).isEqualTo("42.00");
        assertThat(read.refused()).isEmpty();
    }

    @Test
    void countsATotalOnceThoughLinesHavePricesOfTheirOwn() {
        SalesRead read = sales(file(
                "order number,date,email,product,quantity,unit price,shipping,total",
                "1,2025-03-01,a@example.com,Coffee,2,10.00,5.00,29.00",
                "1,,a@example.com,Tea,1,4.00,,",
                "2,2025-03-02,b@example.com,Coffee,1,10.00,5.00,15.00"));
        assertThat(revenue(read)).isEqualTo("44.00");
        assertThat(read.refused()).isEmpty();
    }

    @Test
    void countsARepeatedTotalOnceThoughItsRowsStandApart() {
        SalesRead read = sales(file(
                "order number,date,email,product,total",
                "1,2025-03-01,a@example.com,Coffee,30.00",
                "1,2025-03-01,a@example.com,Tea,30.00",
                "2,2025-03-02,a@example.com,Coffee,12.00",
                "1,2025-03-01,a@example.com,Cake,30.00"));
        assertThat(revenue(read)).isEqualTo("42.00");
        assertThat(days(read, "a@example.com")).containsExactly("2025-03-01 30.00", "2025-03-02 12.00");
    }

    @Test
    void takesTheNumberOfAGuestForNobodyWhereThereAreAddresses() {
        SalesRead guests = sales(file("date,customer id,email,total", "2025-03-01,0,a@example.com,1.00"));
        assertThat(guests.anonymous().orders()).isEqualTo(1);
        SalesRead numbered = sales(file("date,customer id,total", "2025-03-01,0,1.00"));
        assertThat(numbered.customers()).extracting(SalesRead.Named::key).containsExactly("0");
    }

    @Test
    void sumsAmountsThatDifferWithinANumberAndCountsEqualLinesTwice() {
        SalesRead read = sales(file(
                "order number,date,email,product,amount",
                "1,2025-03-01 10:00:00,a@example.com,Coffee,3.00",
                "1,2025-03-01 10:00:05,a@example.com,Coffee,3.00",
                "1,2025-03-01 10:01:00,a@example.com,Tea,4.00"));
        assertThat(revenue(read)).isEqualTo("10.00");
        assertThat(read.orders()).isEqualTo(1);
    }

    @Test
    void takesATotalThatIsUnitPriceByQuantityForTheLines() {
        SalesRead read = sales(file(
                "order number,date,email,product,quantity,unit price,total",
                "1,2025-03-01,a@example.com,Coffee,2,3.00,6.00",
                "1,2025-03-01,a@example.com,Coffee,2,3.00,6.00"));
        assertThat(revenue(read)).isEqualTo("12.00");
    }

    @Test
    void gathersRowsOfANumberThatDoNotStandTogether() {
        SalesRead read = sales(file(
                "order number,date,email,product,amount",
                "1,2025-03-01,a@example.com,Coffee,3.00",
                "2,2025-03-01,b@example.com,Tea,5.00",
                "1,2025-03-01,a@example.com,Tea,4.00"));
        assertThat(read.orders()).isEqualTo(2);
        assertThat(days(read, "a@example.com")).containsExactly("2025-03-01 7.00");
    }

    @Test
    void skipsAnEqualRepeatOfANumberAndRefusesAnotherContent() {
        SalesRead read = sales(file(
                "order_id,date,email,total",
                "100,2025-03-01,a@example.com,10.00",
                "100,2025-03-01,a@example.com,10.00",
                "100,2025-03-05,b@example.com,99.00"));
        assertThat(read.orders()).isEqualTo(1);
        assertThat(read.skipped()).isEqualTo(Map.of(Reason.REPEATED, 1L));
        assertThat(refusals(read)).containsExactly("4 number-conflict");
    }

    @Test
    void linksARefundToTheLatestSaleOfThatAmountAndRemovesItsDay() {
        SalesRead read = sales(file(
                "date,email,amount",
                "2025-03-01,a@example.com,10.00",
                "2025-03-02,a@example.com,10.00",
                "2025-03-03,a@example.com,25.00",
                "2025-03-09,a@example.com,-10.00",
                "2025-03-10,a@example.com,-7.00"));
        assertThat(days(read, "a@example.com")).containsExactly("2025-03-01 10.00", "2025-03-03 25.00");
        PurchaseHistory history = read.customers().getFirst().history();
        assertThat(history.unlinkedRefunds()).hasSize(1);
        assertThat(read.refunds()).isEqualTo(2);
        assertThat(revenue(read)).isEqualTo("28.00");
    }

    @Test
    void lowersTheDayOfASaleThatARefundNames() {
        SalesRead read = sales(file(
                "order number,date,email,amount,refund of",
                "1,2025-03-01,a@example.com,30.00,",
                "2,2025-03-08,a@example.com,-5.00,1"));
        assertThat(days(read, "a@example.com")).containsExactly("2025-03-01 25.00");
    }

    @Test
    void takesAFewNumbersMarkedByACForCancellations() {
        SalesRead read = sales(file(
                "invoice no,date,customer id,product,quantity,unit price",
                "1001,2025-03-01,7,Cup,2,5.00",
                "1002,2025-03-02,7,Cup,2,5.00",
                "1003,2025-03-03,7,Cup,2,5.00",
                "1004,2025-03-04,7,Cup,2,5.00",
                "C1005,2025-03-05,7,Cup,2,5.00",
                "C1001,2025-03-06,7,Cup,-2,5.00"));
        assertThat(read.orders()).isEqualTo(4);
        assertThat(read.refunds()).isEqualTo(2);
        assertThat(revenue(read)).isEqualTo("20.00");
    }

    @Test
    void keepsNumbersThatAllBeginWithACForSales() {
        SalesRead read = sales(
                file("invoice no,date,customer id,total", "C1001,2025-03-01,7,10.00", "C1002,2025-03-02,7,10.00"));
        assertThat(read.orders()).isEqualTo(2);
    }

    @Test
    void takesACustomerWhoOnlyGaveBackForACustomerWithoutDays() {
        SalesRead read = sales(file("date,email,amount", "2025-03-01,a@example.com,-10.00"));
        assertThat(read.customers()).hasSize(1);
        assertThat(days(read, "a@example.com")).isEmpty();
    }

    @Test
    void skipsStockCorrectionsAndZeroQuantities() {
        SalesRead read = sales(file(
                "number,date,customer id,product,quantity,unit price",
                "1,2025-03-01,7,Cup,-3,0.00",
                "2,2025-03-01,7,Cup,0,5.00",
                "3,2025-03-01,7,Cup,1,0.00"));
        assertThat(read.skipped()).isEqualTo(Map.of(Reason.STOCK_CORRECTION, 1L, Reason.QUANTITY_ZERO, 1L));
        assertThat(read.orders()).isEqualTo(1);
    }

    @Test
    void readsTheNumber17850WithAndWithoutAFractionAsOneCustomer() {
        SalesRead read = sales(file("date,customer id,amount", "2025-03-01,17850.0,1.00", "2025-03-02,17850,2.00"));
        assertThat(read.customers()).extracting(SalesRead.Named::key).containsExactly("17850");
    }

    @Test
    void leavesOutWhatIsLaterThanTheAsOfDay() {
        SalesReading reading = SalesFiles.read(
                List.of(file("date,email,amount", "2025-03-01,a@example.com,1.00", "2025-04-01,a@example.com,2.00")),
                new ReadingOptions(HINTS, Optional.of(LocalDate.of(2025, 3, 31)), Optional.empty()));
        assertThat(reading).isInstanceOfSatisfying(SalesReading.Read.class, read -> {
            assertThat(revenue(read.sales())).isEqualTo("1.00");
            assertThat(read.sales().skipped()).isEqualTo(Map.of(Reason.AFTER_AS_OF, 1L));
        });
    }

    @Test
    void countsTheSameFileTwiceOnce() {
        ReadingSource once =
                file("date,email,amount", "2025-03-01,a@example.com,1.00", "2025-03-01,a@example.com,1.00");
        assertThat(revenue(sales(once, once))).isEqualTo("2.00");
    }

    @Test
    void neverAddsTwoCurrencies() {
        SalesRead read = sales(file(
                "date,email,amount,currency",
                "2025-03-01,a@example.com,1.00,EUR",
                "2025-03-02,a@example.com,2.00,EUR",
                "2025-03-03,a@example.com,4.00,usd"));
        assertThat(read.currency()).contains(Currency.getInstance("EUR"));
        assertThat(revenue(read)).isEqualTo("3.00");
        assertThat(read.others()).hasSize(1);
        assertThat(read.others().getFirst().revenue().toDecimal()).isEqualTo(new BigDecimal("4.00"));
    }

    @Test
    void saysThatNobodyNamedACurrency() {
        assertThat(sales(file("date,email,amount", "2025-03-01,a@example.com,1.00"))
                        .currency())
                .isEmpty();
    }

    @Test
    void takesVatOutOfAmountsThatContainIt() {
        Hints included = new Hints(
                HINTS.zone(), HINTS.today(), HINTS.currency(), new Vat(true, new Percent(2200), true), Answers.NONE);
        DraftOrder draft = (DraftOrder)
                ReadingFixtures.gathered(file("date,email,amount", "2025-03-01,a@example.com,12.20"), included)
                        .getFirst();
        assertThat(draft.gross().toDecimal()).isEqualTo(new BigDecimal("12.20"));
        assertThat(draft.net().toDecimal()).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void putsVatOnAmountsThatDoNotContainIt() {
        Hints without = new Hints(
                HINTS.zone(), HINTS.today(), HINTS.currency(), new Vat(false, new Percent(2200), true), Answers.NONE);
        DraftOrder draft = (DraftOrder)
                ReadingFixtures.gathered(file("date,email,amount", "2025-03-01,a@example.com,10.00"), without)
                        .getFirst();
        assertThat(draft.gross().toDecimal()).isEqualTo(new BigDecimal("12.20"));
        assertThat(draft.net().toDecimal()).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void prefersTheTaxOfTheFileToARate() {
        Hints included = new Hints(
                HINTS.zone(), HINTS.today(), HINTS.currency(), new Vat(true, new Percent(2200), true), Answers.NONE);
        DraftOrder draft = (DraftOrder)
                ReadingFixtures.gathered(file("date,email,total,tax", "2025-03-01,a@example.com,11.00,1.00"), included)
                        .getFirst();
        assertThat(draft.net().toDecimal()).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void accountsForEveryRow() {
        SalesRead read = sales(file(
                "Sales of March",
                "",
                "date,email,product,amount",
                "2025-03-01,a@example.com,x,1.00",
                "not a date,a@example.com,x,1.00",
                "",
                "date,email,product,amount",
                "2025-03-02,a@example.com,x,",
                "Total,,,1.00"));
        assertThat(read.rows()).isEqualTo(5);
        assertThat(read.skipped()).isEqualTo(Map.of(Reason.HEADER_AGAIN, 1L, Reason.TOTAL_ROW, 1L));
        assertThat(refusals(read)).containsExactly("5 date-unreadable", "8 amount-missing");
        assertThat(read.orders()).isEqualTo(1);
    }

    /// Purchase days of one customer as text: `2025-03-01 10.00`.
    private static List<String> days(SalesRead read, String key) {
        return read.customers().stream()
                .filter(named -> named.key().equals(key))
                .flatMap(named -> named.history().days().stream())
                .map(day -> day.on() + " " + day.net().toDecimal())
                .toList();
    }
}
