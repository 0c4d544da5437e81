package app.clientela.orders;

import static app.clientela.orders.OrderSaid.refund;
import static app.clientela.orders.OrderSaid.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.TestDatabase;
import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What holds of every ledger, whatever stands in it.
class LedgerPropertiesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final CustomerId ANNA = new CustomerId(1);

    private static long net(long gross) {
        return gross * 100 / 122;
    }

    @Property
    void aFullRefundReversesPriceTaxAndDay(
            @ForAll @Size(max = 20) List<@IntRange(max = 1_000_000) Integer> amounts,
            @ForAll @IntRange(max = 60) int later) {
        HistoryMaking making = new HistoryMaking(ANNA, EUR);
        long id = 1;
        for (int gross : amounts) {
            making.sale(new HistoryMaking.Line(id, 100 + (int) id % 7, net(gross), gross, 0));
            making.refund(new HistoryMaking.Line(1000 + id, 100 + later, net(gross), gross, id));
            id++;
        }

        PurchaseHistory history = making.history();

        assertThat(history.days()).isEmpty();
        assertThat(history.unlinkedRefunds()).isEmpty();
        assertThat(history.paidGross()).isEqualTo(Money.zero(EUR));
        assertThat(history.paidTax()).isEqualTo(Money.zero(EUR));
    }

    /// Every refund is some quarters of its sale, of none, or more than it.
    @Property
    void everyCentIsAccountedFor(
            @ForAll @Size(max = 20) List<@IntRange(min = 100, max = 1_000_000) Integer> amounts,
            @ForAll @Size(20) List<@IntRange(max = 6) Integer> quarters) {
        HistoryMaking making = new HistoryMaking(ANNA, EUR);
        long sum = 0;
        for (int i = 0; i < amounts.size(); i++) {
            long gross = amounts.get(i);
            long back = gross * quarters.get(i) / 4;
            making.sale(new HistoryMaking.Line(i + 1, 100 + i % 5, gross, gross, 0));
            making.refund(new HistoryMaking.Line(1000 + i, 120, back, back, i % 3 == 0 ? 0 : i + 1));
            sum += gross - back;
        }

        PurchaseHistory history = making.history();

        assertThat(total(history.days()) - total(history.unlinkedRefunds())).isEqualTo(sum);
        assertThat(history.paidGross().minor()).isEqualTo(sum);
        assertThat(history.days()).isSortedAccordingTo((one, other) -> one.on().compareTo(other.on()));
    }

    private static long total(List<PurchaseDay> days) {
        return days.stream().mapToLong(day -> day.net().minor()).sum();
    }

    @Property
    void refundsFindTheSameSalesInWhateverOrderTheyAreRead(
            @ForAll @Size(max = 25) List<@IntRange(max = 399) Integer> drawn, @ForAll Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            entries.add(entry(i + 1, drawn.get(i)));
        }
        Map<OrderId, Optional<OrderId>> links = Linking.of(entries);
        Collections.shuffle(entries, random);

        assertThat(Linking.of(entries)).isEqualTo(links);
        List<OrderId> sales = links.values().stream().flatMap(Optional::stream).toList();
        assertThat(new HashSet<>(sales)).hasSameSizeAs(sales);
        links.forEach((refund, found) -> found.ifPresent(sale -> {
            Entry given = find(entries, sale);
            Entry back = find(entries, refund);
            assertThat(given.isSale()).isTrue();
            assertThat(given.day()).isLessThanOrEqualTo(back.day());
            assertThat(Math.abs(given.gross() - back.gross())).isLessThanOrEqualTo(1);
        }));
    }

    private static Entry entry(long id, int drawn) {
        return new Entry(
                new OrderId(id),
                drawn % 2 == 0,
                drawn / 2 % 10,
                Optional.empty(),
                "EUR",
                500 + drawn / 20 % 4,
                "shop " + id,
                false,
                Optional.empty());
    }

    private static Entry find(List<Entry> entries, OrderId id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Property
    void aFingerprintIsTheSameInWhateverOrderTheLinesStand(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 9) Integer> amounts, @ForAll Random random) {
        List<Integer> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, random);
        assertThat(Fingerprint.of(order(shuffled))).isEqualTo(Fingerprint.of(order(amounts)));

        List<Integer> other = new ArrayList<>(amounts);
        other.set(0, amounts.getFirst() + 1);
        assertThat(Fingerprint.of(order(other))).isNotEqualTo(Fingerprint.of(order(amounts)));
    }

    private static NewOrder order(List<Integer> amounts) {
        OrderSaid said = sale("A1");
        for (int amount : amounts) {
            said = said.with("Product " + amount, amount + ".00");
        }
        return said.order();
    }

    /// Recorded twice, undone and recorded again: the same histories; and currencies never meet.
    @Property(tries = 8)
    void whatIsRecordedAgainIsTheSame(@ForAll @Size(max = 40) List<@IntRange(max = 9_999) Integer> drawn) {
        try (Ledger ledger = new Ledger(TestDatabase.sqlite())) {
            List<CustomerId> people = List.of(ledger.customer("anna"), ledger.customer("eva"));
            OrderSaid[] documents = new OrderSaid[drawn.size()];
            long dollars = 0;
            for (int i = 0; i < documents.length; i++) {
                documents[i] = document(i, drawn.get(i), people);
                NewOrder order = documents[i].order();
                boolean other = order.amount().currency().equals(Currency.getInstance("USD"));
                long sign = order.kind() == Kind.SALE ? 1 : -1;
                dollars += other ? sign * order.amount().minor() : 0;
            }
            ledger.record(new RunId(1), documents);
            List<String> histories = histories(ledger, people);
            Takings takings = ledger.orders.takings();
            ledger.record(new RunId(2), documents);
            assertThat(histories(ledger, people)).isEqualTo(histories);
            ledger.orders.withdraw(new RunId(2));
            assertThat(histories(ledger, people)).isEqualTo(histories);
            ledger.orders.withdraw(new RunId(1));
            assertThat(ledger.orders.asOf()).isEmpty();
            ledger.record(new RunId(3), documents);

            assertThat(histories(ledger, people)).isEqualTo(histories);
            assertThat(ledger.orders.takings()).isEqualTo(takings);
            assertThat(takings.otherCurrencies().stream()
                            .mapToLong(part -> part.gross().minor())
                            .sum())
                    .isEqualTo(dollars);
        }
    }

    private static OrderSaid document(int number, int drawn, List<CustomerId> people) {
        OrderSaid said = drawn % 4 == 0 ? refund("R" + number) : sale("A" + number);
        said = said.on(LocalDate.parse("2026-01-01").plusDays(drawn / 7 % 30).toString())
                .worth(BigDecimal.valueOf(500 + drawn / 11 % 4, 2).toPlainString())
                .in(drawn % 10 == 3 ? "USD" : "EUR");
        said = drawn % 8 == 0 ? said.givingBack("A" + drawn % 40) : said;
        return drawn % 5 == 0 ? said : said.of(people.get(drawn % 2));
    }

    private static List<String> histories(Ledger ledger, List<CustomerId> people) {
        return people.stream().map(ledger::history).toList();
    }

    /// The same runs in another order, one of them undone and told again, a stranger told and
    /// undone, and what a source is said first or last: the same books.
    @Property(tries = 25)
    void runsMakeTheSameBooksInWhateverOrderTheyCome(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(max = 9_999) Integer> drawn, @ForAll Random random) {
        try (Ledger one = new Ledger(TestDatabase.sqlite());
                Ledger other = new Ledger(TestDatabase.sqlite())) {
            List<CustomerId> people = List.of(one.customer("anna"), one.customer("eva"));
            assertThat(List.of(other.customer("anna"), other.customer("eva"))).isEqualTo(people);
            List<RunSaid> runs = new ArrayList<>();
            for (int run = 0; run < 5; run++) {
                int first = run * drawn.size() / 5;
                runs.add(RunSaid.of(drawn.subList(first, (run + 1) * drawn.size() / 5), people));
            }
            sayWhatSourcesAre(one);
            for (int run = 0; run < 5; run++) {
                runs.get(run).tell(one, new RunId(run + 1));
            }

            RunSaid stranger = runs.get(random.nextInt(5));
            Collections.shuffle(runs, random);
            runs.get(4).tell(other, new RunId(1));
            for (int run = 0; run < 4; run++) {
                runs.get(run).tell(other, new RunId(run + 10));
                if (run == 1) {
                    stranger.tell(other, new RunId(15));
                    other.orders.withdraw(new RunId(1));
                }
            }
            runs.get(4).tell(other, new RunId(20));
            other.orders.withdraw(new RunId(15));
            sayWhatSourcesAre(other);

            assertThat(books(other, people)).isEqualTo(books(one, people));
            one.orders.setRole(RunSaid.PAPERS, SourceRole.SALES);
            other.orders.setRole(RunSaid.PAPERS, SourceRole.SALES);
            assertThat(books(other, people)).isEqualTo(books(one, people));
        }
    }

    private static void sayWhatSourcesAre(Ledger ledger) {
        ledger.orders.setRole(RunSaid.PAPERS, SourceRole.PAPERS);
        ledger.orders.setRole("shop", SourceRole.TILL);
    }

    private static List<Object> books(Ledger ledger, List<CustomerId> people) {
        List<Object> books = new ArrayList<>(histories(ledger, people));
        people.forEach(who -> books.add(ledger.costs(who)));
        books.add(ledger.orders.takings());
        books.add(ledger.orders.pairs());
        books.add(ledger.orders.loosePayments());
        ledger.orders.sources().forEach(source -> books.add(source.source() + source.sales() + source.gross()));
        return books;
    }
}
