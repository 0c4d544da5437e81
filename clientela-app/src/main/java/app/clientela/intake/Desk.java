package app.clientela.intake;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// One set of books that files are let into: the shop's own, or a copy to try a file on.
/// Its deeds are parts of a unit of work that the face opens.
record Desk(Database database, Books books, RunStore runs, RefusedStore refused, ParcelStore parcels) {

    static Desk of(Database database, Books books) {
        return new Desk(database, books, new RunStore(database), new RefusedStore(database), new ParcelStore(database));
    }

    ImportRun get(RunId id) {
        return runs.find(id).orElseThrow(() -> new IllegalStateException("no run " + id.value()));
    }

    Booking booking(RunId id) {
        return new Booking(this, get(id));
    }

    /// Brings a chunk and the checkpoint behind it into the books, together.
    /// @return false, and nothing is done, where the run does not stand before this chunk
    boolean take(RunId run, Chunk chunk, Booking booking) {
        if (!runs.advance(run, chunk.from(), chunk.to())) {
            return false;
        }
        refused.add(run, booking.book(chunk));
        parcels.add(run, booking.begun());
        if (booking.hasMetErased()) {
            runs.nameErased(run);
        }
        runs.keep(run, booking.tally());
        return true;
    }

    /// Ends a run whose orders have found what belongs to them, once.
    /// @return false, and nothing is done, where it does not run
    boolean finish(RunId run, Instant now) {
        if (!runs.move(run, RunState.RUNNING, RunState.DONE, now)) {
            return false;
        }
        sumUp(run);
        return true;
    }

    /// Sales of the run that turned out to be called off are counted no more.
    void sumUp(RunId run) {
        runs.keep(
                run,
                Counting.from(get(run).tally())
                        .without(books.orders().cancelledOf(run))
                        .tally());
    }

    /// For each of these customers, the first run that tells something of them.
    private Map<CustomerId, RunId> firstRunOf(Collection<CustomerId> customers) {
        Map<CustomerId, RunId> first = new HashMap<>(books.orders().firstRunOf(customers));
        Stream.of(books.privacy().firstRunOf(customers), books.feedback().firstRunOf(customers))
                .flatMap(told -> told.entrySet().stream())
                .forEach(told -> first.merge(
                        told.getKey(), told.getValue(), (one, other) -> one.value() < other.value() ? one : other));
        return first;
    }

    /// Forgets what was noted about the rows and files of a run.
    void clear(RunId run) {
        refused.clear(run);
        parcels.clear(run);
    }

    /// Takes out whatever the run brought.
    void withdraw(RunId run, Instant now) {
        if (runs.move(run, RunState.UNDOING, RunState.UNDONE, now)) {
            books.orders().withdraw(run);
            books.costs().withdraw(run);
            books.privacy().withdraw(run);
            books.feedback().withdraw(run);
            books.customers().withdraw(run, this::firstRunOf);
            clear(run);
        }
    }
}
