package app.clientela.orders;

import static app.clientela.orders.OrderSaid.refund;
import static app.clientela.orders.OrderSaid.sale;
import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.Vat;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.CustomersWithdrawn;
import app.clientela.customers.Identity;
import app.clientela.customers.Merges;
import app.clientela.customers.Recognition;
import app.clientela.customers.TimelineSource;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Percent;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Orders follow merges, and nothing of a merge is left once it is taken back, whatever was
/// imported and undone meanwhile; on whichever database.
abstract class MergedOrdersContract {

    private static final int SEQUENCES = 6;
    private static final int STEPS = 14;
    private static final List<String> PEOPLE = List.of("anna", "eva", "ugo", "pia");

    abstract Database open();

    /// A shop that imports small files of orders, with or without merges.
    private final class Till implements AutoCloseable {
        private final Database database = open();
        private final Customers customers;
        private final Merges merges;
        private final Orders orders;

        Till() {
            Clock clock = Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);
            News news = new News();
            Ids ids = new Ids(clock, new Random(1));
            customers = new Customers(database, ids, news, clock, () -> "IT");
            merges = new Merges(database, ids, news, clock);
            orders = new Orders(
                    database, ids, news, () -> Currency.getInstance("EUR"), () -> new Vat(true, Percent.ZERO, true));
            customers.add((TimelineSource) orders);
            news.on(CustomersJoined.class, orders::on);
            news.on(CustomersJoined.class, _ -> orders.recount());
            news.on(CustomersWithdrawn.class, orders::on);
        }

        @Override
        public void close() {
            database.close();
        }

        CustomerId who(String name, RunId run) {
            Identity card = new Identity(
                    "shop",
                    Optional.of(name),
                    Optional.of(name),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true);
            return switch (customers.recognise(List.of(card), run).getFirst()) {
                case Recognition.Created(var id) -> id;
                case Recognition.Known(var id) -> id;
                case Recognition.Unnamed _ -> throw new AssertionError("nobody");
            };
        }

        void bring(RunId run, List<Row> rows) {
            orders.record(
                    rows.stream()
                            .map(row -> (row.back() ? refund(row.number()) : sale(row.number()))
                                    .of(who(row.name(), run))
                                    .on(row.on())
                                    .worth(row.worth())
                                    .order())
                            .toList(),
                    run);
            orders.finish(run);
        }

        void undo(RunId run) {
            orders.withdraw(run);
            customers.withdraw(run, orders::firstRunOf);
        }

        /// Every customer's history, under their name.
        String all() {
            List<PurchaseHistory> all = new ArrayList<>();
            orders.eachHistory(Ledger.MUCH_LATER, all::add);
            return all.stream()
                    .map(one -> customers.get(one.customer()).name() + " " + one.days() + one.unlinkedRefunds())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }

        List<CustomerId> everybody() {
            return List.copyOf(customers.all());
        }
    }

    private record Row(String number, String name, String on, String worth, boolean back) {}

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            String number = "N" + random.nextInt(8);
            if (rows.stream().noneMatch(row -> row.number().equals(number))) {
                rows.add(new Row(
                        number,
                        PEOPLE.get(random.nextInt(PEOPLE.size())),
                        "2026-03-0" + random.nextInt(1, 9),
                        random.nextInt(1, 3) + ".00",
                        random.nextInt(5) == 0));
            }
        }
        return rows;
    }

    @Test
    void followTheCustomerWhomTheyAreTakenFor() {
        try (Till till = new Till()) {
            till.bring(new RunId(1), List.of(new Row("A", "anna", "2026-03-01", "1.00", false)));
            till.bring(new RunId(2), List.of(new Row("B", "eva", "2026-03-02", "2.00", false)));
            CustomerId anna = till.who("anna", new RunId(1));
            CustomerId eva = till.who("eva", new RunId(2));
            till.merges.merge(anna, eva, Optional.empty());
            assertThat(till.orders.documentsOf(anna)).hasSize(2);

            till.bring(new RunId(3), List.of(new Row("C", "eva", "2026-03-03", "3.00", false)));
            assertThat(till.orders.documentsOf(anna)).hasSize(3);
            till.undo(new RunId(1));
            assertThat(till.orders.documentsOf(eva)).hasSize(2);
            assertThat(till.all()).startsWith("eva");
            till.merges.undo(eva);
            assertThat(till.orders.documentsOf(eva)).hasSize(2);
        }
    }

    @Test
    void areAsIfNobodyHadBeenMergedOnceEveryMergeIsTakenBack() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            try (Till merging = new Till();
                    Till plain = new Till()) {
                List<RunId> runs = new ArrayList<>();
                for (int step = 1; step <= STEPS; step++) {
                    step(random, new RunId(step), runs, List.of(merging, plain));
                    assertThat(merging.orders.takings()).isEqualTo(plain.orders.takings());
                }
                merging.merges.done(100).forEach(merge -> merging.merges.undo(merge.merged()));
                assertThat(merging.all()).as("seed " + seed).isEqualTo(plain.all());
                runs.forEach(merging::undo);
                assertThat(merging.everybody()).as("seed " + seed).isEmpty();
            }
        }
    }

    /// Imports or undoes in both shops, merges or parts in the first alone.
    private static void step(Random random, RunId run, List<RunId> runs, List<Till> tills) {
        Till merging = tills.getFirst();
        List<CustomerId> people = merging.everybody();
        int kind = random.nextInt(6);
        if (kind < 3 || runs.isEmpty() || people.size() < 2) {
            List<Row> rows = rows(random);
            tills.forEach(till -> till.bring(run, rows));
            runs.add(run);
        } else if (kind == 3) {
            RunId gone = runs.remove(random.nextInt(runs.size()));
            tills.forEach(till -> till.undo(gone));
        } else if (kind == 4) {
            merging.merges.done(1).forEach(merge -> merging.merges.undo(merge.merged()));
        } else {
            merging.merges.merge(people.getFirst(), people.getLast(), Optional.empty());
        }
    }
}
