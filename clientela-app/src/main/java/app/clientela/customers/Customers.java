package app.clientela.customers;

import app.clientela.kernel.Ids;
import app.clientela.kernel.Problem;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Membership;
import app.clientela.platform.db.Memo;
import app.clientela.platform.events.News;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Who the customers are: recognises them in documents, knows their names, tags and history.
public final class Customers {

    private static final int LONGEST_TAG = 40;

    private final Database database;
    private final Ids ids;
    private final News news;
    private final Supplier<String> country;
    private final CustomerStore store;
    private final IdentityStore identities;
    private final MergeStore merges;
    private final MembershipStore memberships;
    private final ErasedStore erased;
    private final Clock clock;
    private final Matching matching = new Matching();
    private final List<TimelineSource> timelines = new CopyOnWriteArrayList<>();
    private final List<ValueSource> values = new CopyOnWriteArrayList<>();
    private final Memo<Integer> reachable = new Memo<>(this::countReachable);
    private volatile UnaryOperator<String> mark = Customers::unmarked;

    /// @param country the shop's country, two letters: where a phone number without a prefix rings
    public Customers(Database database, Ids ids, News news, Clock clock, Supplier<String> country) {
        this.database = database;
        this.ids = ids;
        this.news = news;
        this.country = country;
        this.store = new CustomerStore(database);
        this.identities = new IdentityStore(database, ids, clock);
        this.merges = new MergeStore(database, ids);
        this.memberships = new MembershipStore(database);
        this.erased = new ErasedStore(database);
        this.clock = clock;
        news.on(CustomersJoined.class, _ -> reachable.forget());
    }

    /// Finds or makes the customer of every row, in the order of the rows. What the rows say beyond
    /// what was known is kept under the run, so that it can be undone; two customers who may be one
    /// are proposed, never merged.
    public List<Recognition> recognise(List<Identity> rows, RunId run) {
        String home = country.get();
        Map<Identity, Clues> different = new LinkedHashMap<>();
        rows.forEach(who -> different.computeIfAbsent(who, one -> matching.clues(one, home)));
        return database.write(() -> {
            Recognising recognising = new Recognising(identities, ids, erased.among(different.values(), mark));
            Map<Identity, Recognition> recognised = recognising.recognise(different);
            reachable.forget();
            identities.save(recognising.learnt(), Optional.of(run));
            return rows.stream()
                    .map(who -> Objects.requireNonNull(recognised.replace(who, again(recognised.get(who)))))
                    .toList();
        });
    }

    /// Whoever was made by the first of several equal rows is known to the others.
    private static Recognition again(@Nullable Recognition first) {
        return switch (Objects.requireNonNull(first)) {
            case Recognition.Created(var customer) -> new Recognition.Known(customer);
            case Recognition.Known known -> known;
            case Recognition.Unnamed unnamed -> unnamed;
        };
    }

    /// Takes in a customer typed by hand.
    public Adding add(NewCustomer customer) {
        Identity who = new Identity(
                "",
                Optional.empty(),
                Optional.of(customer.name()),
                customer.email(),
                customer.phone(),
                customer.taxId(),
                customer.place(),
                Optional.empty(),
                true);
        Clues clues = matching.clues(who, country.get());
        List<Problem> problems = NewCustomerProblems.of(customer, clues);
        if (!problems.isEmpty()) {
            return new Adding.Refused(problems);
        }
        return database.write(() -> {
            Recognising recognising = new Recognising(identities, ids, Map.of());
            Adding adding = recognising.add(clues);
            reachable.forget();
            identities.save(recognising.learnt(), Optional.empty());
            return adding;
        });
    }

    public Optional<Customer> find(PublicId id) {
        return database.read(() -> store.find(id));
    }

    /// @throws IllegalArgumentException if there is no such customer
    public Customer get(CustomerId id) {
        return database.read(
                () -> store.find(id).orElseThrow(() -> new IllegalArgumentException("no customer " + id.value())));
    }

    public int count() {
        return database.read(store::count);
    }

    /// Pairs of customers that may be one, waiting for a person's decision.
    public long proposals() {
        return database.read(() -> merges.open().size());
    }

    /// For those of these whom documents name and who were merged into others: whoever they are
    /// now.
    public Map<CustomerId, CustomerId> nowOf(Collection<CustomerId> told) {
        return database.read(() -> merges.nowOf(told));
    }

    /// Puts a word of the owner's on a customer who is here: lower case, at most 40 letters. A blank
    /// one is none.
    public void tag(CustomerId id, String tag) {
        String tidy = tidyTag(tag);
        if (!tidy.isEmpty()) {
            database.write(() -> erased.here(Set.of(id)).forEach(here -> store.tag(here, tidy)));
        }
    }

    public void untag(CustomerId id, String tag) {
        database.write(() -> store.untag(id, tidyTag(tag)));
    }

    /// Every tag that somebody carries, in alphabetical order.
    public List<String> tags() {
        return database.read(memberships::tags);
    }

    /// Whoever carries one of these tags, however they were typed.
    public Membership<CustomerId> tagged(Collection<String> tags) {
        return MembershipStore.tagged(
                tags.stream().map(Customers::tidyTag).sorted().toList());
    }

    /// Whoever has an e-mail address, a phone number or whatever `kind` asks for.
    public Membership<CustomerId> having(KnownAs.Kind kind) {
        return MembershipStore.knownBy(kind);
    }

    private static String tidyTag(String tag) {
        return Spelling.cut(Spelling.tidy(tag).toLowerCase(Locale.ROOT), LONGEST_TAG)
                .strip();
    }

    /// What happened with a customer, the newest first.
    public List<TimelineEntry> timeline(CustomerId id, int limit) {
        return database.read(() -> timelines.stream()
                .flatMap(source -> source.entriesOf(id, limit).stream())
                .sorted(Comparator.comparing(TimelineEntry::on).reversed())
                .limit(limit)
                .toList());
    }

    /// Everybody who is not merged into another.
    public Set<CustomerId> all() {
        return database.read(store::all);
    }

    /// The next customers in the order of their ids, as lists show and search them; empty after the
    /// last.
    public List<CustomerCard> cardsAfter(CustomerId after, int most) {
        return database.read(() -> store.cardsAfter(after, most));
    }

    /// Everybody of whom an e-mail address, a phone number or whatever `kind` asks for is known.
    public Set<CustomerId> knownBy(KnownAs.Kind kind) {
        return database.read(() -> store.knownBy(kind));
    }

    /// How many have an e-mail address.
    public int reachable() {
        return reachable.get();
    }

    private int countReachable() {
        return database.read(() -> store.countKnownBy(KnownAs.Kind.EMAIL));
    }

    /// What an e-mail address or a phone number is compared by, however it was typed. Empty where
    /// it is neither.
    public Optional<String> normalAddress(String typed) {
        return matching.address(typed, country.get());
    }

    /// What serving a customer has cost, in the order of the days.
    public List<ServingCost> servingCosts(CustomerId id) {
        return database.read(() -> values.stream()
                .flatMap(source -> source.costsOf(id).stream())
                .sorted(Comparator.comparing(ServingCost::on))
                .toList());
    }

    /// Every cost of serving anybody up to that day, source by source.
    public void eachServingCost(LocalDate until, Consumer<ServingCost> to) {
        database.read(() -> {
            values.forEach(source -> source.eachCost(until, to));
            return true;
        });
    }

    /// Undoes what a run brought: its proposals, what it learnt of customers, and the customers it
    /// made of whom nothing else is known.
    /// @param heirs for customers whose sales another run told too, that run: they are its own now
    public void withdraw(RunId run, Function<Collection<CustomerId>, Map<CustomerId, RunId>> heirs) {
        database.write(() -> {
            List<CustomerId> made = store.madeBy(run);
            Set<CustomerId> stayed = new HashSet<>(store.holding(made, run));
            timelines.forEach(source -> stayed.addAll(source.holding(made)));
            List<CustomerId> gone =
                    made.stream().filter(id -> !stayed.contains(id)).toList();
            stayed.retainAll(Set.copyOf(made));
            part(gone);
            news.tell(new CustomersWithdrawn(gone));
            reachable.forget();
            store.keep(stayed, heirs.apply(stayed), run);
            store.forgetFactsOf(run);
            store.remove(gone);
        });
    }

    /// Takes whoever is about to go out of all merges; the others who were one with them stay one.
    private void part(List<CustomerId> gone) {
        Links links = merges.links();
        Set<CustomerId> touched = new HashSet<>();
        for (CustomerId id : gone) {
            Set<CustomerId> family = links.leadingTo(links.rootOf(id));
            if (family.size() > 1) {
                touched.addAll(family);
                links.remove(id);
            }
        }
        if (!touched.isEmpty()) {
            merges.keep(links);
            merges.hand(gone.stream().filter(touched::contains).toList());
            touched.removeAll(Set.copyOf(gone));
            touched.stream().map(links::rootOf).distinct().forEach(root -> {
                merges.hand(links.leadingTo(root), root);
                news.tell(new CustomersJoined(links.leadingTo(root), root));
            });
        }
    }

    /// Everybody who was erased: few.
    public Set<CustomerId> erased() {
        return database.read(erased::all);
    }

    /// Those of these who are here and were not erased.
    public Set<CustomerId> here(Collection<CustomerId> asked) {
        return database.read(() -> erased.here(asked));
    }

    /// Whether somebody who is asked for under this address was erased.
    public Optional<Erased> erased(PublicId id) {
        return database.read(() -> erased.find(id));
    }

    /// The customer and everybody who was merged into them or they into.
    public Set<CustomerId> familyOf(CustomerId id) {
        return database.read(() -> {
            Links links = merges.links();
            return links.leadingTo(links.rootOf(id));
        });
    }

    /// Destroys what is known of those of these customers who are here. Their rows stay without a
    /// name, and whoever would be recognised as one of them is that nobody. Of others who were
    /// merged with them nothing is lost.
    /// @return what they were known by, for the other rooms to destroy what holds it
    public Forgotten forget(Set<CustomerId> asked) {
        return database.write(() -> {
            Set<CustomerId> gone = erased.here(asked);
            leaveOthers(gone);
            List<ErasedStore.Held> held = erased.heldOf(gone);
            List<KnownAs> known = new ArrayList<>();
            held.forEach(one -> known.addAll(List.of(one.known(), one.compared())));
            erased.namesOf(gone).forEach(name -> known.add(new KnownAs(KnownAs.Kind.NAME, "", name)));
            List<String> addresses = held.stream()
                    .filter(one ->
                            one.key().kind() == KnownAs.Kind.EMAIL || one.key().kind() == KnownAs.Kind.PHONE)
                    .map(ErasedStore.Held::given)
                    .toList();
            Forgotten forgotten = new Forgotten(gone, Traces.of(known), addresses, erased.runsOf(gone));
            reachable.forget();
            erased.erase(gone, mark, clock.instant());
            return forgotten;
        });
    }

    /// Takes them out of merges with others who stay.
    private void leaveOthers(Set<CustomerId> gone) {
        List<CustomerId> mixed =
                gone.stream().filter(id -> !gone.containsAll(familyOf(id))).toList();
        part(mixed);
        mixed.forEach(id -> news.tell(new CustomersJoined(Set.of(id), id)));
    }

    /// Says how a text is kept that nobody may read back.
    public void markBy(UnaryOperator<String> mark) {
        this.mark = mark;
    }

    private static String unmarked(String text) {
        throw new IllegalStateException("nobody has said how what was erased is marked");
    }

    public void add(TimelineSource source) {
        timelines.add(source);
    }

    public void add(ValueSource source) {
        values.add(source);
    }
}
