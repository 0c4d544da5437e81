package app.clientela.intake;

import static app.clientela.db.Tables.SEALED_FILE;

import app.clientela.Now;
import app.clientela.TestDatabase;
import app.clientela.TestFolders;
import app.clientela.business.Audit;
import app.clientela.business.Business;
import app.clientela.business.NewShop;
import app.clientela.business.ShopChanged;
import app.clientela.business.TaxIdsChanged;
import app.clientela.business.Trade;
import app.clientela.costs.Costs;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.TimelineSource;
import app.clientela.feedback.Feedback;
import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.PublicId;
import app.clientela.orders.Orders;
import app.clientela.orders.OrdersRecorded;
import app.clientela.orders.OrdersWithdrawn;
import app.clientela.orders.PurchaseHistory;
import app.clientela.orders.Takings;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Scratch;
import app.clientela.platform.events.News;
import app.clientela.platform.jobs.Jobs;
import app.clientela.privacy.Privacy;
import app.clientela.privacy.PrivacyTools;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// An open shop with everything the intake needs, on a database of its own.
final class Shopfloor implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    static final Arrival COMMAND = new Arrival(Optional.empty(), Optional.empty(), Answers.NONE);

    final Now clock = new Now(NOW);
    final News news = new News();
    final Database database = TestDatabase.sqlite();
    final Path files;
    final Business business;
    final Customers customers;
    final Orders orders;
    final Costs costs;
    final Privacy privacy;
    final Jobs jobs;
    final Intake intake;
    final IntakeNeighbours rooms;
    final List<Object> heard = new ArrayList<>();

    Shopfloor() {
        Ids ids = new Ids(clock, new Random(1));
        business = new Business(database, news);
        business.open(new NewShop(
                "Solferina",
                Trade.FOOD,
                "IT",
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Rome"),
                Locale.forLanguageTag("it-IT"),
                false));
        jobs = new Jobs(database, ids, clock);
        Books books = booksOn(database, ids, news);
        customers = books.customers();
        orders = books.orders();
        costs = books.costs();
        privacy = books.privacy();
        customers.add((TimelineSource) orders);
        news.on(ShopChanged.class, orders::on);
        news.on(OrdersRecorded.class, heard::add);
        news.on(OrdersWithdrawn.class, heard::add);
        files = newFolder();
        rooms = new IntakeNeighbours(
                ids,
                new Random(2),
                business,
                new Audit(database, ids, clock),
                books,
                copy -> booksOn(copy, ids, new News()),
                jobs);
        intake = new Intake(database, files, Scratch.in(files.resolveSibling("scratch")), clock, rooms);
        news.on(TaxIdsChanged.class, intake::on);
    }

    private Books booksOn(Database database, Ids ids, News news) {
        Customers customers = new Customers(database, ids, news, clock, () -> "IT");
        return new Books(
                customers,
                new Orders(
                        database,
                        ids,
                        news,
                        () -> business.get().currency(),
                        () -> business.get().vat()),
                new Costs(database, ids, clock, () -> business.get().currency()),
                new Privacy(
                        new PrivacyTools(database, ids, clock, new Random(2)),
                        customers,
                        () -> business.get().zone()),
                new Feedback(database, ids, customers, () -> business.get().hourCost()));
    }

    private static Path newFolder() {
        return TestFolders.fresh("files").resolve("files");
    }

    Reception drop(String name, String text) {
        return drop(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Reception drop(String name, byte[] bytes) {
        return intake.arrivals().receive(name, new ByteArrayInputStream(bytes), COMMAND);
    }

    /// Drops a file that must be readable and lets it in; its run.
    ImportRun letIn(String name, String text) {
        return letIn(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ImportRun letIn(String name, byte[] bytes) {
        ImportRun run = started(((Reception.Received) drop(name, bytes)).run());
        jobs.runWaiting();
        return now(run);
    }

    /// A waiting file that must be let in, as it is once it has begun.
    ImportRun started(ImportRun waiting) {
        Starting starting = intake.start(waiting, true);
        if (starting instanceof Starting.Started(ImportRun run)) {
            return run;
        }
        throw new IllegalStateException("it did not start: " + starting);
    }

    void undo(ImportRun run) {
        intake.undo(run.id());
        jobs.runWaiting();
    }

    CustomerId aCustomer() {
        List<CustomerId> found = new ArrayList<>();
        orders.eachHistory(orders.asOf().orElseThrow(), history -> found.add(history.customer()));
        return found.getFirst();
    }

    /// The waiting file once it was tried to its end.
    ImportRun tried(ImportRun waiting) {
        intake.rehearsals().begin(now(waiting));
        Awaitility.await().until(() -> now(waiting).checked());
        return now(waiting);
    }

    ImportRun now(ImportRun run) {
        return intake.find(run.publicId()).orElseThrow();
    }

    /// The hashes of the files that are kept; of one that nothing opens, its name on the disk.
    Set<String> kept() throws IOException {
        Map<String, String> hashes = database.read(
                () -> database.sql().selectFrom(SEALED_FILE).fetchMap(SEALED_FILE.PLACE, SEALED_FILE.HASH));
        try (Stream<Path> kept = Files.list(files)) {
            return kept.map(file -> String.valueOf(file.getFileName()))
                    .map(place -> hashes.getOrDefault(place, place))
                    .collect(Collectors.toSet());
        }
    }

    /// What was received.
    ReadingSource bytesOf(ImportRun run) {
        SealedFileStore store = new SealedFileStore(database);
        return new FileKeeping(
                        files, Scratch.OF_SYSTEM, new Random(3), store, hash -> database.read(() -> store.find(hash)))
                .open(run);
    }

    PublicId nobody() {
        return PublicId.random(new Random(9));
    }

    /// Everything the books say, in a form that two shops can be compared by.
    String books() {
        List<PurchaseHistory> histories = new ArrayList<>();
        orders.asOf().ifPresent(asOf -> orders.eachHistory(asOf, histories::add));
        return histories.stream()
                .map(history -> customers.get(history.customer()).name() + ' ' + history.days() + history.paidGross())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /// What came in less what was given back, by currency.
    String money() {
        Takings takings = orders.takings();
        return Stream.concat(Stream.of(takings.identified(), takings.anonymous()), takings.otherCurrencies().stream())
                .map(Takings.Part::gross)
                .filter(gross -> !gross.isZero())
                .collect(Collectors.toMap(Money::currency, gross -> gross, Money::plus))
                .values()
                .stream()
                .map(gross -> gross.currency() + " " + gross.toDecimal())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// A file with so many orders of a hundred customers.
    static String table(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(i -> "A-%d;2025-%02d-%02d;c%d@example.org;Customer %d;%d,%02d"
                        .formatted(i, 1 + i % 12, 1 + i % 28, i % 100, i % 100, 10 + i % 90, i % 100))
                .collect(Collectors.joining("\n", "Order number;Date;E-mail;Name;Total\n", "\n"));
    }

    @Override
    public void close() {
        jobs.close();
        database.close();
    }
}
