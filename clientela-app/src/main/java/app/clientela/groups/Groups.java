package app.clientela.groups;

import app.clientela.customers.CustomerId;
import app.clientela.customers.CustomersJoined;
import app.clientela.customers.CustomersWithdrawn;
import app.clientela.kernel.Problem;
import app.clientela.platform.db.Database;
import app.clientela.privacy.CustomerForgotten;
import app.clientela.valuation.BaseValue;
import app.clientela.valuation.GroupSum;
import app.clientela.valuation.RankingFilter;
import app.clientela.valuation.RankingQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Groups of customers. Who belongs to a live one is asked whenever somebody looks, of the tables
/// as they stand; nothing of it is kept, so nothing of it can be late.
public final class Groups {

    private final Database database;
    private final GroupTools tools;
    private final GroupSources sources;
    private final GroupStore store;

    public Groups(GroupTools tools, GroupSources sources) {
        this.database = tools.database();
        this.tools = tools;
        this.sources = sources;
        this.store = new GroupStore(database, tools.ids());
    }

    /// Those that people saved, then those that come with the program.
    public List<Group> all() {
        List<Group> all = new ArrayList<>(saved());
        all.addAll(ReadyGroups.ALL);
        return all;
    }

    public List<Group> saved() {
        return database.read(store::all);
    }

    public Optional<Group> find(GroupId id) {
        return ReadyGroups.find(id.value()).or(() -> database.read(() -> store.find(id)));
    }

    /// What a rule's customers bring together; empty until the first valuation has ended.
    public Optional<GroupSum> sum(Rule rule) {
        return database.read(() -> sources.valuations().sum(filters(rule)));
    }

    public Optional<GroupSum> sum(GroupId id) {
        return database.read(() -> sources.valuations().sum(filters(id)));
    }

    public int count(GroupId id) {
        return database.read(() -> sources.valuations().count(filters(id)));
    }

    public boolean contains(GroupId id, CustomerId customer) {
        return database.read(() -> sources.valuations().has(filters(id), customer));
    }

    /// Every member, one after the other; each once.
    public void each(GroupId id, Consumer<CustomerId> to) {
        database.read(() -> {
            sources.valuations().each(filters(id), to);
            return true;
        });
    }

    public Set<CustomerId> members(GroupId id) {
        Set<CustomerId> members = new HashSet<>();
        each(id, members::add);
        return members;
    }

    /// The group as the list of customers asks for it.
    public RankingQuery.Group listed(GroupId id) {
        return new RankingQuery.Group.Filtered(database.read(() -> filters(id)));
    }

    /// Saves a new group: a live one, or a list of those of whom the rule is true now.
    public Saving save(NewGroup typed) {
        NewGroup group = new NewGroup(typed.name().strip(), typed.rule(), typed.fixed(), typed.person());
        return database.write(() -> {
            List<Problem> problems = GroupProblems.of(group.name(), group.rule(), store.all());
            return problems.isEmpty() ? new Saving.Saved(added(group)) : new Saving.Refused(problems);
        });
    }

    private GroupId added(NewGroup group) {
        List<CustomerId> members = new ArrayList<>();
        if (group.fixed()) {
            sources.valuations().each(filters(group.rule()), members::add);
        }
        return store.add(group, members, today(), tools.clock().instant());
    }

    /// Gives a saved group another name and, if it is live, another rule.
    /// @throws IllegalArgumentException if there is no such saved group
    public Saving change(GroupId id, String typed, Rule rule) {
        String name = typed.strip();
        return database.write(() -> {
            Group group = get(id);
            Rule kept = group.isFixed() ? group.rule().orElse(rule) : rule;
            List<Group> others =
                    store.all().stream().filter(other -> !other.id().equals(id)).toList();
            List<Problem> problems = GroupProblems.of(name, kept, others);
            if (!problems.isEmpty()) {
                return new Saving.Refused(problems);
            }
            store.rename(id, name);
            if (!group.isFixed()) {
                store.setRule(id, kept);
            }
            return new Saving.Saved(id);
        });
    }

    /// Deletes a saved group; its customers stay. False where there is none.
    public boolean remove(GroupId id) {
        return database.write(() -> {
            boolean there = store.find(id).isPresent();
            if (there) {
                store.remove(id);
            }
            return there;
        });
    }

    public void on(CustomersJoined event) {
        database.write(() -> store.hand(event.told(), event.now()));
    }

    public void on(CustomersWithdrawn event) {
        database.write(() -> store.letGo(event.customers()));
    }

    public void on(CustomerForgotten event) {
        database.write(() -> {
            store.letGo(event.customers());
            store.removeNaming(event.traces());
        });
    }

    private Group get(GroupId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no group " + id.value()));
    }

    private List<RankingFilter> filters(GroupId id) {
        Group group = get(id);
        return group.isFixed()
                ? List.of(new RankingFilter.Among(GroupStore.on(id)))
                : group.rule().map(this::filters).orElse(List.of(Filtering.NOBODY));
    }

    private List<RankingFilter> filters(Rule rule) {
        Optional<BaseValue> base = sources.valuations().base();
        return new Filtering(
                        base.map(BaseValue::asOf).orElse(LocalDate.EPOCH),
                        base.map(known -> known.counts().all()).orElse(0),
                        sources.customers(),
                        sources.privacy())
                .of(rule);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                tools.clock().instant(), sources.business().get().zone());
    }
}
