package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody at work in a shop that may die at any moment, who notes outside of it what was
/// acknowledged, and what was asked without ever an answer.
final class Clerk {

    private static final int FEWEST_MONTHS = 6;
    private static final int MONTHS = 24;

    /// Two customers who are made one and parted again.
    record Pair(String elder, String younger, long youngerId) {}

    /// What the whole shop was told, over all its lives.
    /// @param recorded words of actions that were acknowledged
    /// @param unknown words of actions that nobody answered for
    /// @param merged for each pair, what it may be: one, two, or either while nobody has answered
    /// @param months what the horizon may be, likewise
    record Notes(Set<String> recorded, Set<String> unknown, Map<Pair, Set<Boolean>> merged, Set<Integer> months) {
        Notes() {
            this(
                    ConcurrentHashMap.newKeySet(),
                    ConcurrentHashMap.newKeySet(),
                    new ConcurrentHashMap<>(),
                    ConcurrentHashMap.newKeySet());
        }
    }

    private final Notes notes;
    private final Random random;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean unanswered;

    Clerk(Notes notes, Random random) {
        this.notes = notes;
        this.random = random;
    }

    int begun() {
        return begun.get();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /// True if the last thing asked found no answer.
    boolean isUnanswered() {
        return unanswered;
    }

    /// Records one action after the other until the shop is gone.
    void recordCalls(URI shop, List<String> customers, String prefix) {
        Visitor visitor = new Visitor(shop);
        visitor.signIn(ServedHouse.PAOLO.email(), ServedHouse.PASSWORD);
        untilGone(() -> {
            String words = prefix + begun();
            String customer = customers.get(random.nextInt(customers.size()));
            notes.unknown.add(words);
            String path = "/customers/" + customer + "/actions";
            if (isDone(visitor, path, "kind", "call", "day", "2026-03-02", "minutes", "5", "words", words)) {
                notes.recorded.add(words);
                notes.unknown.remove(words);
            }
        });
    }

    /// Merges and parts customers, changes what is assumed, has backups made, until the shop is gone.
    void manage(URI shop) {
        Visitor visitor = new Visitor(shop);
        visitor.signIn(ServedHouse.MARTA.email(), ServedHouse.PASSWORD);
        List<Pair> pairs = List.copyOf(notes.merged.keySet());
        untilGone(() -> {
            switch (random.nextInt(6)) {
                case 0 -> isDone(visitor, "/settings/backup");
                case 1 -> assume(visitor, FEWEST_MONTHS + random.nextInt(MONTHS));
                default -> turn(visitor, pairs.get(random.nextInt(pairs.size())));
            }
        });
    }

    private void assume(Visitor visitor, int months) {
        notes.months.add(months);
        String typed = "margin= horizon=" + months + " discount=10 range=80 hour=20 newDays=90 slippingDays=3"
                + " lostChance=20 growth=130 loyalDays=4 loyalChance=75 costsShare=25";
        if (isDone(visitor, "/settings/assumptions", typed.split("[ =]", -1))) {
            notes.months.retainAll(Set.of(months));
        }
    }

    private void turn(Visitor visitor, Pair pair) {
        Set<Boolean> before = notes.merged.put(pair, Set.of(true, false));
        if (before.size() > 1) {
            return;
        }
        boolean one = before.contains(true);
        boolean done = one
                ? isDone(visitor, "/customers/merges/undo", "merged", String.valueOf(pair.youngerId))
                : isDone(visitor, "/customers/merges/same", "one", pair.elder, "other", pair.younger);
        if (done) {
            notes.merged.put(pair, Set.of(!one));
        }
    }

    /// False where the shop was too busy, which leaves open what became of it.
    private boolean isDone(Visitor visitor, String path, String... fields) {
        begun.incrementAndGet();
        unanswered = true;
        HttpResponse<String> answer = visitor.post(path, fields);
        unanswered = false;
        if (answer.statusCode() == 503) {
            return false;
        }
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("/login");
        acknowledged.incrementAndGet();
        return true;
    }

    private static void untilGone(Runnable work) {
        boolean open = true;
        while (open) {
            open = isAnswered(work);
        }
    }

    private static boolean isAnswered(Runnable work) {
        try {
            work.run();
            return true;
        } catch (UncheckedIOException _) {
            return false;
        }
    }
}
