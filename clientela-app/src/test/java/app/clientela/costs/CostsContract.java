package app.clientela.costs;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the room promises, on whichever database.
abstract class CostsContract {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final RunId FIRST = new RunId(1);
    private static final RunId SECOND = new RunId(2);
    private static final RunId THIRD = new RunId(3);

    private Database database;
    private Costs costs;

    abstract Database open();

    @BeforeEach
    void opens() {
        database = open();
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
        costs = new Costs(database, new Ids(clock, new Random(1)), clock, () -> EUR);
    }

    @AfterEach
    void closes() {
        database.close();
    }

    private static Money euro(long cents) {
        return new Money(cents, EUR);
    }

    private static NewBillLine line(String text, String sku, long quantityMilli, long cents) {
        return new NewBillLine(text, Optional.of(sku).filter(said -> !said.isEmpty()), quantityMilli, euro(cents));
    }

    private static NewBill bill(String number, String on, long cents, NewBillLine... lines) {
        return new NewBill(
                "papers",
                number,
                BillKind.BILL,
                Optional.of("IT01234567897"),
                "Crudo Verde S.r.l.",
                LocalDate.parse(on),
                euro(cents * 122 / 100),
                euro(cents),
                List.of(lines),
                1);
    }

    private static NewBill from(Optional<String> taxId, String name, NewBill bill) {
        return new NewBill(
                bill.source(),
                bill.number(),
                bill.kind(),
                taxId,
                name,
                bill.on(),
                bill.gross(),
                bill.net(),
                bill.lines(),
                bill.line());
    }

    private static NewBill credit(NewBill bill) {
        return new NewBill(
                bill.source(),
                bill.number(),
                BillKind.CREDIT,
                bill.taxId(),
                bill.supplier(),
                bill.on(),
                bill.gross(),
                bill.net(),
                bill.lines(),
                bill.line());
    }

    private List<BillRecording> record(RunId run, NewBill... told) {
        return costs.record(Arrays.asList(told), run);
    }

    private CostMonth march() {
        return costs.month(Optional.of(LocalDate.parse("2026-03-31"))).orElseThrow();
    }

    private Supplier only() {
        return march().suppliers().getFirst().supplier();
    }

    @Test
    void recordsABillOnceHoweverOftenItComes() {
        NewBill bill = bill("7", "2026-03-02", 10_000, line("Santos verde", "S1", 50_000, 10_000));

        assertThat(record(FIRST, bill, bill))
                .extracting(Object::getClass)
                .containsExactly(BillRecording.Recorded.class, BillRecording.Known.class);
        assertThat(record(SECOND, bill).getFirst()).isInstanceOf(BillRecording.Known.class);
        assertThat(march().total()).isEqualTo(euro(10_000));
        assertThat(costs.billsOf(only())).hasSize(1);
    }

    @Test
    void refusesAnotherContentUnderOneNumberOfOneRun() {
        assertThat(record(FIRST, bill("7", "2026-03-02", 100), bill("7", "2026-03-02", 200)))
                .last()
                .isInstanceOf(BillRecording.Conflict.class);
        assertThat(march().total()).isEqualTo(euro(100));
    }

    @Test
    void undoesRunsInAnyOrder() {
        record(FIRST, bill("7", "2026-03-02", 100));
        assertThat(record(SECOND, bill("7", "2026-03-02", 200)).getFirst()).isInstanceOf(BillRecording.Revised.class);
        record(THIRD, bill("7", "2026-03-02", 200));
        assertThat(march().total()).isEqualTo(euro(200));

        costs.withdraw(SECOND);
        assertThat(march().total()).isEqualTo(euro(200));
        costs.withdraw(THIRD);
        assertThat(march().total()).isEqualTo(euro(100));
        costs.withdraw(FIRST);
        assertThat(costs.hasBills()).isFalse();
        assertThat(costs.month(Optional.empty())).isEmpty();
    }

    @Test
    void forgetsASupplierWithItsLastBillUnlessTheOwnerDecidedOnIt() {
        record(FIRST, bill("7", "2026-03-02", 100));
        Supplier supplier = only();
        costs.withdraw(FIRST);
        assertThat(costs.find(supplier.publicId())).isEmpty();

        record(SECOND, bill("7", "2026-03-02", 100));
        Supplier again = only();
        costs.decide(again.publicId(), Optional.of(Category.FEES));
        costs.withdraw(SECOND);
        assertThat(costs.find(again.publicId()).flatMap(Supplier::decided)).contains(Category.FEES);
    }

    @Test
    void recognisesASupplierByTaxIdElseByName() {
        NewBill bill = bill("1", "2026-03-02", 100);
        record(
                FIRST,
                bill,
                from(Optional.of("01234567897"), "CRUDO VERDE SRL", bill("2", "2026-03-03", 100)),
                from(Optional.empty(), "Spedito", bill("3", "2026-03-04", 100)),
                from(Optional.empty(), "  spedito ", bill("4", "2026-03-05", 100)),
                from(Optional.of("IT98765432103"), "Crudo Verde S.r.l.", bill("5", "2026-03-05", 100)));

        assertThat(march().suppliers())
                .extracting(spent -> spent.supplier().name() + " " + spent.bills())
                .containsExactlyInAnyOrder("Crudo Verde S.r.l. 2", "Spedito 2", "Crudo Verde S.r.l. 1");
    }

    @Test
    void sumsAMonthByWhatItWasForAndTakesCreditsOff() {
        NewBill goods = bill(
                "1",
                "2026-03-01",
                10_000,
                line("Santos verde", "S1", 50_000, 9_000),
                line("Spese di trasporto", "", 1_000, 800));
        record(
                FIRST,
                goods,
                credit(bill("2", "2026-03-31", 1_000, line("Santos verde", "S1", 5_000, 1_000))),
                credit(bill("3", "2026-03-31", 500, line("Santos verde", "S1", 2_000, -500))),
                bill("4", "2026-02-28", 7_700),
                bill("5", "2026-04-01", 8_800));

        CostMonth march = march();
        assertThat(march.total()).isEqualTo(euro(8_500));
        assertThat(march.shares())
                .containsExactly(
                        new CostMonth.Share(Category.GOODS, euro(7_500)),
                        new CostMonth.Share(Category.DELIVERY, euro(800)),
                        new CostMonth.Share(Category.OTHER, euro(200)));
        assertThat(march.before()).contains(LocalDate.parse("2026-02-01"));
        assertThat(march.after()).contains(LocalDate.parse("2026-04-01"));
        assertThat(costs.month(Optional.empty()).orElseThrow().first()).isEqualTo("2026-04-01");
    }

    @Test
    void letsTheOwnersWordGoBeforeAllWordsOfTheBill() {
        record(FIRST, bill("1", "2026-03-01", 1_000, line("Spese di trasporto", "", 1_000, 900)));
        costs.decide(only().publicId(), Optional.of(Category.FEES));
        assertThat(march().shares()).containsExactly(new CostMonth.Share(Category.FEES, euro(1_000)));

        costs.decide(only().publicId(), Optional.empty());
        assertThat(march().shares())
                .containsExactly(
                        new CostMonth.Share(Category.DELIVERY, euro(900)),
                        new CostMonth.Share(Category.OTHER, euro(100)));
    }

    @Test
    void keepsOtherCurrenciesOutOfTheSum() {
        Money dollars = new Money(5_000, Currency.getInstance("USD"));
        record(
                FIRST,
                bill("1", "2026-03-01", 1_000),
                new NewBill(
                        "papers",
                        "2",
                        BillKind.BILL,
                        Optional.empty(),
                        "Beans Inc.",
                        LocalDate.parse("2026-03-01"),
                        dollars,
                        dollars,
                        List.of(),
                        2));
        assertThat(march().total()).isEqualTo(euro(1_000));
        assertThat(march().elsewhere()).isEqualTo(1);
        assertThat(march().suppliers()).extracting(CostMonth.Spent::amount).contains(dollars, euro(1_000));
    }

    @Test
    void knowsTheCostOfAProductByItsNumberOrItsName() {
        record(
                FIRST,
                bill("1", "2024-02-01", 900, line("Cerrado verde", "C-9", 1_000, 900)),
                bill("2", "2024-02-01", 900, line("Miele verde", "", 2_000, 900)));
        costs.confirmAll();
        record(SECOND, bill("3", "2026-03-01", 900, line("Santos verde", "S-1", 3_000, 900)));

        KnownCosts known = costs.known();
        assertThat(known.unconfirmed()).isEqualTo(1);
        assertThat(known.moved()).isZero();
        assertThat(known.aged()).as("Cerrado and Miele").isEqualTo(2);
        assertThat(known.hold("Santos", Optional.of("s1"))).isTrue();
        assertThat(known.hold("santos, verde", Optional.empty())).isTrue();
        assertThat(known.hold("Cerrado", Optional.of("C9"))).isTrue();
        assertThat(known.hold("Cerrado", Optional.empty())).isFalse();
        assertThat(known.hold("miele verde", Optional.of("M 1"))).isTrue();
    }

    @Test
    void proposesWhatAProductCostLastUntilTheOwnerConfirmsIt() {
        record(
                FIRST,
                bill("1", "2026-02-01", 900, line("Santos verde", "S-1", 3_000, 900)),
                bill(
                        "2",
                        "2026-03-01",
                        1_000,
                        line("SANTOS", "s1", 3_000, 1_000),
                        line("Sconto", "S2", 1_000, -50),
                        line("Trasporto", "T1", 1_000, 300)));

        assertThat(costs.products()).hasSize(1);
        ProductCost santos = costs.products().getFirst();
        assertThat(santos.price().unit()).isEqualTo(euro(333));
        assertThat(santos.isConfirmed()).isFalse();

        assertThat(costs.confirm(santos.supplier().publicId(), santos.product()))
                .isTrue();
        assertThat(costs.confirm(santos.supplier().publicId(), "T1")).isFalse();
        assertThat(costs.products()).allMatch(ProductCost::isConfirmed);

        record(SECOND, bill("3", "2026-03-05", 2_000, line("SANTOS", "s1", 6_000, 2_000)));
        assertThat(costs.products()).allMatch(ProductCost::isConfirmed);
        record(SECOND, bill("4", "2026-03-06", 2_400, line("SANTOS", "s1", 6_000, 2_400)));
        assertThat(costs.products().getFirst().isConfirmed()).isFalse();
        assertThat(costs.known().moved()).isEqualTo(1);
        assertThat(costs.products().getFirst().confirmed().orElseThrow().unit()).isEqualTo(euro(333));

        costs.confirmAll();
        assertThat(costs.products()).allMatch(ProductCost::isConfirmed);
        assertThat(costs.products().getFirst().price().unit()).isEqualTo(euro(400));

        costs.decide(santos.supplier().publicId(), Optional.of(Category.OTHER));
        assertThat(costs.products()).isEmpty();
        costs.decide(santos.supplier().publicId(), Optional.of(Category.GOODS));
        assertThat(costs.products()).isNotEmpty();
    }

    @Test
    void leavesOutBillsThatWereCalledOffWhicheverComesFirst() {
        costs.callOff(List.of(new BillOff("papers", "7")), FIRST);
        costs.record(List.of(bill("7", "2025-03-01", 1000), bill("8", "2025-03-02", 500)), SECOND);
        costs.callOff(List.of(new BillOff("papers", "7"), new BillOff("others", "8")), THIRD);
        assertThat(costs.month(Optional.empty()).orElseThrow().total()).isEqualTo(euro(500));

        costs.withdraw(FIRST);
        assertThat(costs.month(Optional.empty()).orElseThrow().total()).isEqualTo(euro(500));
        costs.withdraw(THIRD);
        assertThat(costs.month(Optional.empty()).orElseThrow().total()).isEqualTo(euro(1500));
    }
}
