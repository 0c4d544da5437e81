package app.clientela.customers;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who was said to be whom: a forest, in which each customer leads to at most one other.
final class Links {

    private final Map<CustomerId, CustomerId> into;

    /// @param into whom each merged customer was said to be
    Links(Map<CustomerId, CustomerId> into) {
        this.into = new HashMap<>(into);
    }

    Map<CustomerId, CustomerId> into() {
        return Map.copyOf(into);
    }

    /// Whoever stands at the end.
    CustomerId rootOf(CustomerId id) {
        CustomerId root = id;
        @Nullable CustomerId next = into.get(root);
        while (next != null) {
            root = next;
            next = into.get(root);
        }
        return root;
    }

    /// The customer and everybody who leads to them.
    Set<CustomerId> leadingTo(CustomerId id) {
        Set<CustomerId> all = new HashSet<>(Set.of(id));
        childrenOf(id).forEach(child -> all.addAll(leadingTo(child)));
        return all;
    }

    private List<CustomerId> childrenOf(CustomerId id) {
        return into.entrySet().stream()
                .filter(link -> link.getValue().equals(id))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingLong(CustomerId::value))
                .toList();
    }

    /// @param id leads to nobody so far
    void join(CustomerId id, CustomerId other) {
        into.put(id, other);
    }

    /// False where the customer leads to nobody.
    boolean part(CustomerId id) {
        return into.remove(id) != null;
    }

    /// Takes a customer out. Those who were said to be them stay one: they lead to whomever the
    /// customer led to, else to the oldest among them.
    void remove(CustomerId gone) {
        List<CustomerId> children = childrenOf(gone);
        @Nullable CustomerId next = into.remove(gone);
        if (next == null && !children.isEmpty()) {
            next = children.getFirst();
            into.remove(next);
        }
        for (CustomerId child : children) {
            if (next != null && !child.equals(next)) {
                into.put(child, next);
            }
        }
    }
}
