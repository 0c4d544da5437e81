package app.clientela.customers;

import app.clientela.kernel.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises the customers of one batch of rows: asks the store in bulk what the rows' keys lead
/// to, then decides row by row, so that later rows know what earlier ones taught.
final class Recognising {

    /// An e-mail address that this many people of different names use is nobody's own.
    private static final int MOST_NAMES = 3;

    /// More of one kind say nothing new about a customer.
    private static final int MOST_OF_A_KIND = 20;

    private final IdentityStore store;
    private final Ids ids;
    private final Map<Key, CustomerId> erased;
    private final Learnt learnt = new Learnt();
    private final Map<Key, List<Found>> stored = new HashMap<>();
    private final Map<Key, List<Found>> fresh = new HashMap<>();
    private final Map<CustomerId, Set<Key>> facts = new HashMap<>();

    /// @param erased the keys that lead to somebody of whom nothing may be learnt
    Recognising(IdentityStore store, Ids ids, Map<Key, CustomerId> erased) {
        this.store = store;
        this.ids = ids;
        this.erased = erased;
    }

    Learnt learnt() {
        return learnt;
    }

    /// @param rows the different rows of the batch, in their order
    Map<Identity, Recognition> recognise(Map<Identity, Clues> rows) {
        lookAhead(rows.values());
        Map<Identity, Recognition> recognised = new HashMap<>();
        rows.forEach((who, clues) -> {
            if (!clues.automatic().isEmpty()) {
                recognised.put(
                        who,
                        erased(clues).<Recognition>map(Recognition.Known::new).orElseGet(() -> decide(clues)));
            }
        });
        rows.forEach((who, clues) -> {
            if (clues.automatic().isEmpty()) {
                recognised.put(who, nobody(clues));
            }
        });
        return recognised;
    }

    /// Whoever the most trusted key leads to that leads to anybody, if they were erased.
    private Optional<CustomerId> erased(Clues clues) {
        if (erased.isEmpty()) {
            return Optional.empty();
        }
        return clues.automatic().stream()
                .filter(key -> erased.containsKey(key) || !hits(key).isEmpty())
                .findFirst()
                .filter(key -> hits(key).isEmpty())
                .map(erased::get);
    }

    /// Takes in a customer typed by hand, unless the tax id or e-mail address is somebody's.
    Adding add(Clues clues) {
        Optional<Found> here = Stream.of(clues.taxId(), clues.email())
                .flatMap(Optional::stream)
                .flatMap(key -> hits(key).stream())
                .findFirst();
        return here.<Adding>map(found -> new Adding.AlreadyHere(found.customer()))
                .orElseGet(() -> new Adding.Added(create(clues, Set.of())));
    }

    private void lookAhead(Collection<Clues> rows) {
        Set<Key> keys = new LinkedHashSet<>();
        rows.forEach(clues -> keys.addAll(clues.automatic()));
        stored.putAll(store.look(keys));
        Set<CustomerId> unsure = new HashSet<>();
        Set<Key> candidates = new LinkedHashSet<>();
        for (Clues clues : rows) {
            Optional<Found> first = first(clues);
            if (first.isEmpty()) {
                candidates.addAll(leads(clues));
            } else if (mayTeach(first.get(), clues)) {
                unsure.add(first.get().customer());
            }
        }
        facts.putAll(store.factsOf(unsure));
        for (Clues clues : rows) {
            first(clues)
                    .ifPresent(found -> clues.phone()
                            .filter(phone -> !facts.getOrDefault(found.customer(), Set.of(phone))
                                    .contains(phone))
                            .ifPresent(candidates::add));
        }
        candidates.removeAll(stored.keySet());
        stored.putAll(store.candidates(candidates));
    }

    private Optional<Found> first(Clues clues) {
        return clues.automatic().stream()
                .flatMap(key -> stored.getOrDefault(key, List.of()).stream())
                .findFirst();
    }

    /// True where the row says something that its keys do not show to be known of that customer.
    private boolean mayTeach(Found found, Clues clues) {
        return clues.facts().keySet().stream().anyMatch(key -> !isShown(found, key, clues));
    }

    private boolean isShown(Found found, Key key, Clues clues) {
        if (key.kind() == KnownAs.Kind.NAME && key.source().isEmpty()) {
            return found.name().equals(clues.name());
        }
        return stored.getOrDefault(key, List.of()).stream()
                .anyMatch(hit -> hit.customer().equals(found.customer()));
    }

    private static List<Key> leads(Clues clues) {
        boolean byName = clues.automatic().isEmpty() || clues.place().isPresent();
        return Stream.of(clues.phone(), clues.offered(), byName ? name(clues) : Optional.<Key>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Key> name(Clues clues) {
        return Optional.of(clues.sortedName())
                .filter(name -> !name.isEmpty())
                .map(name -> new Key(KnownAs.Kind.NAME, "", name));
    }

    private List<Found> hits(Key key) {
        List<Found> known = stored.computeIfAbsent(
                key, missing -> store.candidates(Set.of(missing)).getOrDefault(missing, List.of()));
        List<Found> recent = fresh.getOrDefault(key, List.of());
        return recent.isEmpty()
                ? known
                : Stream.concat(known.stream(), recent.stream()).toList();
    }

    private Set<Key> factsOf(CustomerId customer) {
        return facts.computeIfAbsent(
                customer, id -> new HashSet<>(store.factsOf(Set.of(id)).getOrDefault(id, Set.of())));
    }

    private Recognition decide(Clues clues) {
        Map<Key, Found> owners = owners(clues);
        Set<Key> unfit = new HashSet<>();
        Set<CustomerId> contradicted = new LinkedHashSet<>();
        clues.email().ifPresent(email -> {
            @Nullable Found owner = owners.get(email);
            if (owner != null && hasAnotherTaxId(owner, clues)) {
                contradicted.add(owner.customer());
                unfit.add(email);
            } else if (owner != null && isReadByMany(owner, clues)) {
                unfit.add(email);
            }
        });
        Optional<Found> keeper = clues.automatic().stream()
                .filter(key -> !unfit.contains(key))
                .flatMap(key -> Stream.ofNullable(owners.get(key)))
                .findFirst()
                .or(() -> unfit.isEmpty() || !contradicted.isEmpty() ? Optional.empty() : fallback(clues));
        CustomerId customer = keeper.map(Found::customer).orElseGet(() -> create(clues, unfit));
        contradicted.forEach(other -> propose(customer, other, MergeReason.EMAIL_TAX_ID));
        if (keeper.isEmpty()) {
            return new Recognition.Created(customer);
        }
        learn(keeper.get(), clues, owners, unfit);
        return new Recognition.Known(keeper.get().told());
    }

    private Map<Key, Found> owners(Clues clues) {
        Map<Key, Found> owners = new LinkedHashMap<>();
        clues.automatic().forEach(key -> hits(key).stream().findFirst().ifPresent(hit -> owners.put(key, hit)));
        return owners;
    }

    private Optional<Found> fallback(Clues clues) {
        return clues.fallback().flatMap(key -> hits(key).stream().findFirst());
    }

    private boolean hasAnotherTaxId(Found owner, Clues clues) {
        return clues.taxId().isPresent()
                && hits(clues.taxId().get()).isEmpty()
                && factsOf(owner.customer()).stream()
                        .anyMatch(key -> key.kind() == KnownAs.Kind.TAX_ID
                                && !key.matched().startsWith(Matching.UNVERIFIED));
    }

    private boolean isReadByMany(Found owner, Clues clues) {
        if (clues.name().isEmpty() || Names.areSimilar(owner.name(), clues.name())) {
            return false;
        }
        List<String> names = namesOf(owner.customer());
        return names.size() >= MOST_NAMES && names.stream().noneMatch(name -> Names.areSimilar(name, clues.name()));
    }

    private List<String> namesOf(CustomerId customer) {
        return factsOf(customer).stream()
                .filter(key -> key.kind() == KnownAs.Kind.NAME && key.source().isEmpty())
                .map(Key::matched)
                .toList();
    }

    private CustomerId create(Clues clues, Set<Key> unfit) {
        CustomerId id = new CustomerId(ids.next());
        learnt.made().add(new Learnt.Made(id, clues));
        facts.put(id, new HashSet<>());
        Found found = new Found(id, id, clues.name(), clues.place().orElse(""));
        proposeFor(found, clues);
        clues.facts().forEach((key, given) -> keep(found, key, given));
        if (!unfit.isEmpty()) {
            clues.fallback().ifPresent(key -> keep(found, key, clues.name()));
        }
        return id;
    }

    private void proposeFor(Found made, Clues clues) {
        proposeByPhone(made, clues);
        clues.offered()
                .ifPresent(key -> hits(key)
                        .forEach(other -> propose(made.customer(), other.customer(), MergeReason.TAX_ID_ZERO)));
        if (!made.place().isEmpty()) {
            name(clues)
                    .ifPresent(key -> hits(key).stream()
                            .filter(other -> Names.ordered(other.place()).equals(Names.ordered(made.place())))
                            .forEach(other -> propose(made.customer(), other.customer(), MergeReason.NAME_PLACE)));
        }
    }

    private void proposeByPhone(Found who, Clues clues) {
        clues.phone()
                .ifPresent(phone -> hits(phone).stream()
                        .filter(other -> Names.areSimilar(other.name(), clues.name()))
                        .forEach(other -> propose(who.customer(), other.customer(), MergeReason.PHONE)));
    }

    private void learn(Found keeper, Clues clues, Map<Key, Found> owners, Set<Key> unfit) {
        owners.forEach((key, owner) -> {
            boolean isKeepers =
                    hits(key).stream().anyMatch(hit -> hit.customer().equals(keeper.customer()));
            if (!isKeepers && !unfit.contains(key)) {
                propose(keeper.customer(), owner.customer(), MergeReason.TWO_KEYS);
            }
        });
        if (!mayTeach(keeper, clues)) {
            return;
        }
        Set<Key> known = factsOf(keeper.customer());
        if (clues.phone().filter(phone -> !known.contains(phone)).isPresent()) {
            proposeByPhone(keeper, clues);
        }
        clues.facts().forEach((key, given) -> {
            if (!known.contains(key) && !owners.containsKey(key) && isRoomFor(key, known)) {
                keep(keeper, key, given);
            }
        });
    }

    private static boolean isRoomFor(Key key, Set<Key> known) {
        return known.stream().filter(other -> other.kind() == key.kind()).count() < MOST_OF_A_KIND;
    }

    private void keep(Found who, Key key, String given) {
        learnt.facts().add(new Learnt.Fact(who.told(), key, given));
        factsOf(who.customer()).add(key);
        fresh.computeIfAbsent(key, _ -> new ArrayList<>()).add(who);
    }

    private Recognition nobody(Clues clues) {
        name(clues)
                .flatMap(key -> hits(key).stream().findFirst())
                .ifPresent(known -> learnt.proposals()
                        .add(new Proposal(known.customer(), Optional.empty(), MergeReason.UNNAMED_SALE)));
        return new Recognition.Unnamed();
    }

    private void propose(CustomerId one, CustomerId other, MergeReason reason) {
        if (!one.equals(other)) {
            learnt.proposals().add(Proposal.between(one, other, reason));
        }
    }
}
