package app.clientela.intake;

import app.clientela.intake.RunStore.Inside;
import app.clientela.platform.jobs.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Cuts a file into chunks behind a checkpoint, one ahead of whoever takes them. The same file read
/// by the same plan always gives the same items in the same order; that is what a checkpoint
/// counts.
final class FileChunks implements AutoCloseable {

    /// Rows in a chunk; an order that is not complete by then still belongs to it.
    static final int ROWS = 10_000;

    /// Rows in a chunk while others write as well.
    private static final int FEW = 250;

    /// After so many chunks for which nobody waited, they grow; later, the oftener somebody did.
    private static final int CALM = 10;

    /// Files in a chunk: of small documents a chunk of rows would take minutes.
    private static final int FILES = 1000;

    private final Gathering rows;
    private volatile int most;
    private int calm;
    private int patience = CALM;
    private final int largest;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(Background.threads("intake-reading"));
    private Checkpoint behind;
    private Future<Optional<Chunk>> coming;

    FileChunks(Gathering rows, Checkpoint from) {
        this(rows, from, ROWS);
    }

    /// @param largest rows in a chunk
    FileChunks(Gathering rows, Checkpoint from, int largest) {
        this.rows = rows;
        this.largest = largest;
        this.most = Math.min(FEW, largest);
        this.behind = from;
        this.coming = ahead.submit(() -> {
            pass(from.items());
            return cut();
        });
    }

    /// The chunks of a kept file that are not in the books yet.
    static FileChunks of(ReadingSource file, ImportRun run, Inside inside, Hints hints) {
        Gathering gathering = StoredPlan.read(inside.plan())
                .plan()
                .<Gathering>map(plan -> new OrderGathering(file, plan, hints, run.source()))
                .orElseGet(() -> new ParcelGathering(file, hints, run.source()));
        return new FileChunks(gathering, inside.checkpoint());
    }

    /// The next chunk; empty at the end of the file.
    Optional<Chunk> next() {
        try {
            Optional<Chunk> chunk = coming.get();
            if (chunk.isPresent()) {
                coming = ahead.submit(this::cut);
            }
            return chunk;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the import was asked to stop");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the file cannot be read on", e.getCause());
        }
    }

    /// Cuts small chunks where others write meanwhile, and larger and larger ones, of which a row
    /// takes less, once nobody has waited for a while.
    void mind(boolean othersWait) {
        calm = othersWait ? 0 : calm + 1;
        if (othersWait) {
            patience += CALM;
            most = Math.min(FEW, largest);
        } else if (calm > patience) {
            most = Math.min(2 * most, largest);
        }
    }

    private void pass(long items) {
        for (long i = 0; i < items; i++) {
            following();
        }
    }

    /// Stops in the middle where nobody takes what is read.
    private @Nullable Gathered following() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody takes what is read");
        }
        return rows.next();
    }

    private Optional<Chunk> cut() {
        List<Gathered> items = new ArrayList<>();
        long taken = 0;
        int files = 0;
        @Nullable Gathered item = null;
        while (taken < most && files < FILES && (item = following()) != null) {
            items.add(item);
            taken += item.rows();
            files += item instanceof FileBegun ? 1 : 0;
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint from = behind;
        behind = new Checkpoint(from.items() + items.size(), from.rows() + taken, rows.position());
        return Optional.of(new Chunk(items, from, behind));
    }

    /// Closes the file once nobody reads it any more.
    @Override
    public void close() {
        coming.cancel(true);
        ahead.close();
        rows.close();
    }
}
