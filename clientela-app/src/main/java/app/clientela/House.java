package app.clientela;

import app.clientela.actions.ActionTools;
import app.clientela.actions.Actions;
import app.clientela.actions.CostsChanged;
import app.clientela.business.Audit;
import app.clientela.business.Business;
import app.clientela.business.FirstRun;
import app.clientela.business.People;
import app.clientela.business.Recovery;
import app.clientela.business.ShopChanged;
import app.clientela.business.SignIn;
import app.clientela.business.TaxIdsChanged;
import app.clientela.costs.Costs;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.CustomersWithdrawn;
import app.clientela.customers.Merges;
import app.clientela.customers.TimelineSource;
import app.clientela.customers.ValueSource;
import app.clientela.demo.DemoFilling;
import app.clientela.feedback.Feedback;
import app.clientela.groups.GroupSources;
import app.clientela.groups.GroupTools;
import app.clientela.groups.Groups;
import app.clientela.intake.Books;
import app.clientela.intake.Intake;
import app.clientela.intake.IntakeNeighbours;
import app.clientela.kernel.Ids;
import app.clientela.orders.Orders;
import app.clientela.orders.OrdersRecorded;
import app.clientela.orders.OrdersRecounted;
import app.clientela.orders.OrdersWithdrawn;
import app.clientela.orders.Recounting;
import app.clientela.overview.Export;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import app.clientela.platform.jobs.Jobs;
import app.clientela.privacy.CustomerForgotten;
import app.clientela.privacy.Erasing;
import app.clientela.privacy.ErasingTools;
import app.clientela.privacy.Privacy;
import app.clientela.privacy.PrivacyTools;
import app.clientela.safekeeping.Backups;
import app.clientela.safekeeping.ErasureJournal;
import app.clientela.valuation.Sources;
import app.clientela.valuation.Valuations;
import java.time.Clock;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The rooms, put together by hand in the order in which they stand on each other. No framework:
/// a command that needs no server opens a house and asks its faces.
public final class House implements AutoCloseable {

    private final DataFolder folder;
    private final Clock clock;
    private final RandomGenerator random;
    private final Backups backups;
    private final Database database;
    private final Ids ids;
    private final News news;
    private final Jobs jobs;
    private final Business business;
    private final People people;
    private final Audit audit;
    private final SignIn signIn;
    private final Recovery recovery;
    private final FirstRun firstRun;
    private final Customers customers;
    private final Merges merges;
    private final Privacy privacy;
    private final Erasing erasing;
    private final Orders orders;
    private final Costs costs;
    private final Actions actions;
    private final Feedback feedback;
    private final Intake intake;
    private final Valuations valuations;
    private final Export export;
    private final Groups groups;
    private final DemoFilling demo;

    private House(DataFolder folder, Clock clock, RandomGenerator random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
        backups = new Backups(folder.path(), clock, random, System.getenv());
        database = Database.open(folder, backups::makeBeforeUpgrade);
        ids = new Ids(clock, random);
        news = new News();
        jobs = new Jobs(database, ids, clock);
        business = new Business(database, news);
        people = new People(database, ids, clock);
        audit = new Audit(database, ids, clock);
        signIn = new SignIn(database, people, clock, random);
        recovery = new Recovery(database, people, signIn, audit, clock);
        firstRun = new FirstRun(database, business, people, clock, random);
        Books books = booksOn(database, news);
        customers = books.customers();
        privacy = books.privacy();
        orders = books.orders();
        costs = books.costs();
        feedback = books.feedback();
        merges = new Merges(database, ids, news, clock);
        erasing = erasingOn(folder);
        actions = new Actions(
                new ActionTools(database, ids, news, clock),
                customers,
                () -> business.get().zone(),
                () -> business.get().hourCost());
        intake = intakeOf(books);
        valuations = new Valuations(database, ids, clock, jobs, new Sources(business, customers, orders));
        export = new Export(database, business, valuations, clock);
        groups = new Groups(
                new GroupTools(database, ids, clock), new GroupSources(business, customers, privacy, valuations));
        demo = new DemoFilling(business, customers, actions, intake);
        listen();
    }

    private Erasing erasingOn(DataFolder folder) {
        return new Erasing(
                new PrivacyTools(database, ids, clock, random),
                new ErasingTools(news, jobs, new ErasureJournal(folder.path())),
                customers,
                privacy);
    }

    /// The rooms that files are let into, on the shop's database or on a copy to try a file on.
    private Books booksOn(Database database, News news) {
        Customers customers =
                new Customers(database, ids, news, clock, () -> business.get().country());
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
                        new PrivacyTools(database, ids, clock, random),
                        customers,
                        () -> business.get().zone()),
                new Feedback(database, ids, customers, () -> business.get().hourCost()));
    }

    private Intake intakeOf(Books books) {
        IntakeNeighbours rooms =
                new IntakeNeighbours(ids, random, business, audit, books, copy -> booksOn(copy, new News()), jobs);
        return new Intake(database, folder.files(), folder.scratch(), clock, rooms);
    }

    /// Who hears what: all of it, in one place.
    private void listen() {
        Stream.<TimelineSource>of(privacy, orders, actions, feedback).forEach(customers::add);
        Stream.<ValueSource>of(orders, actions, feedback).forEach(customers::add);
        business.fixMoneyWhile(() -> orders.asOf().isPresent());
        news.on(OrdersRecorded.class, valuations::on);
        news.on(OrdersWithdrawn.class, valuations::on);
        news.on(OrdersRecounted.class, valuations::on);
        news.on(ShopChanged.class, orders::on);
        news.on(ShopChanged.class, valuations::on);
        news.on(TaxIdsChanged.class, intake::on);
        news.on(CustomersWithdrawn.class, valuations::on);
        news.on(CustomersWithdrawn.class, privacy::on);
        news.on(CustomersWithdrawn.class, orders::on);
        news.on(CustomersWithdrawn.class, groups::on);
        news.on(CustomersJoined.class, privacy::on);
        news.on(CustomersJoined.class, orders::on);
        news.on(CustomersJoined.class, _ -> jobs.enqueue(Recounting.KIND, ""));
        news.on(CustomersJoined.class, actions::on);
        news.on(CustomersJoined.class, feedback::on);
        news.on(CustomersJoined.class, valuations::on);
        news.on(CustomersJoined.class, groups::on);
        news.on(CustomerForgotten.class, actions::on);
        news.on(CustomerForgotten.class, feedback::on);
        news.on(CustomerForgotten.class, intake::on);
        news.on(CustomerForgotten.class, valuations::on);
        news.on(CustomerForgotten.class, groups::on);
        news.on(CostsChanged.class, valuations::on);
        jobs.add(demo);
        jobs.add(new Recounting(orders));
        firstRun.offerDemo(this::fillDemo);
    }

    /// Asks for an invented shop's three years up to yesterday, as work for the jobs.
    void fillDemo() {
        jobs.enqueue(DemoFilling.KIND, demo.upToYesterday(clock));
    }

    /// Opens the data of a folder that this process holds; makes them where there are none. Whoever
    /// was erased and came back with a backup is erased before anybody sees them.
    /// @param random a cryptographic generator, but in tests
    public static House open(DataFolder folder, Clock clock, RandomGenerator random) {
        House house = new House(folder, clock, random);
        if (house.erasing.eraseAgain() > 0) {
            house.jobs.runWaiting();
        }
        return house;
    }

    public DataFolder folder() {
        return folder;
    }

    public Clock clock() {
        return clock;
    }

    public RandomGenerator random() {
        return random;
    }

    public Backups backups() {
        return backups;
    }

    public Database database() {
        return database;
    }

    public Ids ids() {
        return ids;
    }

    public News news() {
        return news;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Business business() {
        return business;
    }

    public People people() {
        return people;
    }

    public Audit audit() {
        return audit;
    }

    public SignIn signIn() {
        return signIn;
    }

    public Recovery recovery() {
        return recovery;
    }

    public FirstRun firstRun() {
        return firstRun;
    }

    public Customers customers() {
        return customers;
    }

    public Merges merges() {
        return merges;
    }

    public Privacy privacy() {
        return privacy;
    }

    public Erasing erasing() {
        return erasing;
    }

    public Orders orders() {
        return orders;
    }

    public Costs costs() {
        return costs;
    }

    public Actions actions() {
        return actions;
    }

    public Feedback feedback() {
        return feedback;
    }

    public Intake intake() {
        return intake;
    }

    public Valuations valuations() {
        return valuations;
    }

    public Export export() {
        return export;
    }

    public Groups groups() {
        return groups;
    }

    /// Stops the work, closes the data, and gives the folder back.
    @Override
    public void close() {
        backups.close();
        jobs.close();
        database.close();
        folder.close();
    }
}
