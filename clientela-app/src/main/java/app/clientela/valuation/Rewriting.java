package app.clientela.valuation;

import app.clientela.customers.CustomerCard;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Writes the figures of everybody beside those that are shown, in units of work so small that
/// nobody who records something waits long. Names are as they were a moment before.
final class Rewriting {

    private static final int AT_ONCE = 4000;
    private static final CustomerId BEFORE_ALL = new CustomerId(0);

    private final RankingStore ranking;
    private final Customers customers;
    private volatile boolean stopped;

    Rewriting(RankingStore ranking, Customers customers) {
        this.ranking = ranking;
        this.customers = customers;
    }

    /// In a unit of work.
    void begin() {
        stopped = false;
        ranking.begin();
    }

    /// In a unit of work: some customers are removed, of whom nothing may be written any more.
    void stop() {
        stopped = true;
        ranking.stop();
    }

    /// Who is no customer any more, or was none yet, is passed over. While some are written, the next
    /// are read.
    /// @param beside where they are read
    /// @param units does each of the parts in a unit of work
    void write(PackedFigures figures, Executor beside, Consumer<Runnable> units) {
        Some some = after(BEFORE_ALL, figures);
        while (!some.cards.isEmpty()) {
            CustomerId last = some.cards.getLast().id();
            CompletableFuture<Some> next = CompletableFuture.supplyAsync(() -> after(last, figures), beside);
            List<RankingStore.Listed> listed = some.listed;
            units.accept(unlessStopped(() -> ranking.add(listed)));
            some = next.join();
        }
    }

    private Some after(CustomerId last, PackedFigures figures) {
        List<CustomerCard> cards = customers.cardsAfter(last, AT_ONCE);
        List<RankingStore.Listed> listed = cards.stream()
                .flatMap(card -> figures.find(card.id()).map(found -> new RankingStore.Listed(found, card)).stream())
                .toList();
        return new Some(cards, listed);
    }

    /// Some customers, and those of them who have figures.
    private record Some(List<CustomerCard> cards, List<RankingStore.Listed> listed) {}

    /// In a unit of work: what makes the lists fast that are shown then, each for a unit of its own.
    List<Runnable> indexing() {
        return ranking.indexing().stream().map(this::unlessStopped).toList();
    }

    private Runnable unlessStopped(Runnable work) {
        return () -> {
            if (!stopped) {
                work.run();
            }
        };
    }

    /// In a unit of work: shows what was written, unless that was stopped.
    boolean isShown() {
        if (!stopped) {
            ranking.show();
        }
        return !stopped;
    }
}
