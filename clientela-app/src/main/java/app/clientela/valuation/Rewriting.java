package app.clientela.valuation;

import app.clientela.customers.CustomerCard;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.platform.db.Database;
import java.util.List;

/// Writes the figures of everybody beside those that are shown, in units of work so small that
/// nobody who records something waits long. Names are as they are when they are written.
final class Rewriting {

    private static final int AT_ONCE = 4000;
    private static final CustomerId BEFORE_ALL = new CustomerId(0);

    private final Database database;
    private final RankingStore ranking;
    private final Customers customers;
    private volatile boolean stopped;

    Rewriting(Database database, RankingStore ranking, Customers customers) {
        this.database = database;
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

    /// Who is no customer any more, or was none yet, is passed over.
    void write(PackedFigures figures) {
        List<CustomerCard> cards = customers.cardsAfter(BEFORE_ALL, AT_ONCE);
        while (!cards.isEmpty()) {
            List<RankingStore.Listed> some = cards.stream()
                    .flatMap(
                            card -> figures.find(card.id()).map(found -> new RankingStore.Listed(found, card)).stream())
                    .toList();
            inUnit(() -> ranking.add(some));
            cards = customers.cardsAfter(cards.getLast().id(), AT_ONCE);
        }
        database.read(ranking::indexing).forEach(this::inUnit);
    }

    private void inUnit(Runnable work) {
        database.write(() -> {
            if (!stopped) {
                work.run();
            }
        });
    }

    /// In a unit of work: shows what was written, unless that was stopped.
    boolean isShown() {
        if (!stopped) {
            ranking.show();
        }
        return !stopped;
    }
}
