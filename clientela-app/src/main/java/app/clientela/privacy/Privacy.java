package app.clientela.privacy;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.CustomersWithdrawn;
import app.clientela.customers.KnownAs;
import app.clientela.customers.TimelineEntry;
import app.clientela.customers.TimelineSource;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.db.Membership;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What customers allowed and forbade. A no is kept in the ledger and a later yes undoes it; an
/// address is suppressed for good, also where its customer is gone and comes back in a file.
public final class Privacy implements TimelineSource {

    private final Database database;
    private final PrivacyTools tools;
    private final Customers customers;
    private final Supplier<ZoneId> zone;
    private final ConsentStore ledger;
    private final HolderStore holders;
    private final SuppressionStore suppressions;

    /// @param zone where the shop's days begin and end
    public Privacy(PrivacyTools tools, Customers customers, Supplier<ZoneId> zone) {
        this.database = tools.database();
        this.tools = tools;
        this.customers = customers;
        this.zone = zone;
        this.ledger = new ConsentStore(database, tools.ids(), tools.clock());
        this.holders = new HolderStore(database);
        this.suppressions = new SuppressionStore(database);
        customers.markBy(text -> AddressMark.of(secret(), text));
    }

    /// Adds what a run tells to the ledger. Saying the same of the same day twice in one run adds
    /// nothing.
    /// @return how many entries were added
    public int record(List<NewConsent> said, RunId run) {
        return database.write(() -> Math.toIntExact(
                said.stream().filter(one -> ledger.add(one, run)).count()));
    }

    /// Undoes a run: adds to the ledger that each of its entries was recorded in error.
    public void withdraw(RunId run) {
        database.write(() -> ledger.takeBack(run));
    }

    public ConsentState stateOf(CustomerId customer, Channel channel) {
        return database.read(() -> Verdict.of(
                said(customer).stream().filter(one -> one.channel() == channel).toList(), holders.joinedOn(customer)));
    }

    /// Whoever said so, or nothing, of being written to or called this way.
    public Membership<CustomerId> having(Channel channel, ConsentState state) {
        return database.read(() -> {
            Map<CustomerId, ConsentState> merged = new HashMap<>();
            new HashSet<>(holders.all().values()).forEach(one -> merged.put(one, stateOf(one, channel)));
            return ConsentStore.having(channel, state, merged);
        });
    }

    /// What a customer said, the newest entry first, without what was recorded in error.
    public List<Consent> consentsOf(CustomerId customer) {
        return database.read(() -> said(customer).reversed());
    }

    private List<Consent> said(CustomerId customer) {
        return ledger.of(holders.toldOf(customer));
    }

    /// How many customers with an e-mail address said yes, and how many no.
    public ConsentHealth health() {
        int reachable = customers.reachable();
        return database.read(() -> {
            List<Consent> said = ledger.of(Channel.EMAIL);
            Map<ConsentState, Long> states = said.isEmpty() ? Map.of() : states(said);
            return new ConsentHealth(
                    reachable,
                    states.getOrDefault(ConsentState.GRANTED, 0L),
                    states.getOrDefault(ConsentState.WITHDRAWN, 0L));
        });
    }

    private Map<ConsentState, Long> states(List<Consent> said) {
        Set<CustomerId> reachable = customers.knownBy(KnownAs.Kind.EMAIL);
        Map<CustomerId, CustomerId> now = holders.all();
        Set<CustomerId> joined = new HashSet<>(now.values());
        return said.stream()
                .collect(Collectors.groupingBy(one -> now.getOrDefault(one.told(), one.told())))
                .entrySet()
                .stream()
                .filter(one -> reachable.contains(one.getKey()))
                .collect(Collectors.groupingBy(
                        one -> Verdict.of(
                                one.getValue(),
                                joined.contains(one.getKey()) ? holders.joinedOn(one.getKey()) : Optional.empty()),
                        Collectors.counting()));
    }

    /// Never write to this e-mail address or phone number again, whoever turns up with it. False
    /// where it is neither.
    public boolean suppress(String address) {
        return customers
                .normalAddress(address)
                .map(normal -> database.write(() -> {
                    String mark = AddressMark.of(secret(), normal);
                    if (!suppressions.has(mark)) {
                        suppressions.add(mark, tools.clock().instant());
                    }
                    return true;
                }))
                .orElse(false);
    }

    private String secret() {
        return suppressions.secret().orElseGet(() -> {
            String fresh = AddressMark.newSecret(tools.random());
            suppressions.keep(fresh);
            return fresh;
        });
    }

    public boolean isSuppressed(String address) {
        return customers
                .normalAddress(address)
                .map(normal -> database.read(() -> suppressions
                        .secret()
                        .filter(secret -> suppressions.has(AddressMark.of(secret, normal)))
                        .isPresent()))
                .orElse(false);
    }

    /// For each of these customers whom the ledger names, the first run that told of them.
    public Map<CustomerId, RunId> firstRunOf(Collection<CustomerId> asked) {
        return database.read(() -> ledger.firstRunOf(asked));
    }

    public void on(CustomersJoined event) {
        LocalDate today = LocalDate.now(tools.clock().withZone(zone.get()));
        database.write(() -> holders.hand(event.told(), event.now(), today));
    }

    public void on(CustomersWithdrawn event) {
        database.write(() -> holders.forget(event.customers()));
    }

    @Override
    public List<TimelineEntry> entriesOf(CustomerId id, int limit) {
        return database.read(() -> ConsentEntries.of(said(id), zone.get())).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Set<CustomerId> holding(Collection<CustomerId> asked) {
        return database.read(() -> ledger.holding(asked));
    }
}
