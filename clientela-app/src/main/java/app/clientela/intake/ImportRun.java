package app.clientela.intake;

import app.clientela.business.PersonId;
import app.clientela.kernel.Ids;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One file on its way into the books: what it is, how far it has come, what it brought.
/// @param by who dropped it; empty where the command line did
/// @param source the name under which its numbers and external ids are known
/// @param checked true once the whole file was tried and thrown away, so that `tally` says what
///     would come in
/// @param tally what came in so far; before the start, what would come in
/// @param problem why it stands still, as a key into the texts; empty where it does not
public record ImportRun(
        RunId id,
        PublicId publicId,
        Optional<PersonId> by,
        KeptFile file,
        String source,
        RunState state,
        Progress progress,
        boolean checked,
        Tally tally,
        String problem,
        Times times) {

    /// For how long what a file brought can be undone.
    static final Duration UNDO_WITHIN = Duration.ofDays(30);

    /// The bytes of a run.
    /// @param name as its owner called it; shown, never used as a path
    /// @param hash SHA-256 of the bytes, as hex
    public record KeptFile(String name, String hash, long bytes) {}

    /// How far a run has come.
    public record Progress(long bytes, long rows) {}

    /// When it came, when its rows began to come in, when it ended.
    public record Times(Instant received, Optional<Instant> started, Optional<Instant> finished) {}

    /// A file that has come and waits.
    static ImportRun waiting(Ids ids, Optional<PersonId> by, KeptFile file, String source, Instant now) {
        return new ImportRun(
                new RunId(ids.next()),
                ids.nextPublic(),
                by,
                file,
                source,
                RunState.RECEIVED,
                new Progress(0, 0),
                false,
                Tally.none(),
                "",
                new Times(now, Optional.empty(), Optional.empty()));
    }

    public boolean isUnfinished() {
        return state == RunState.RUNNING || state == RunState.UNDOING;
    }

    /// The last moment at which what it brought can be undone; empty where it is not in.
    Optional<Instant> undoUntil() {
        return times.finished().map(came -> came.plus(UNDO_WITHIN));
    }

    /// True where what it brought, or began to bring, can be taken out again; also where taking it
    /// out stands still.
    public boolean isUndoable(Instant now) {
        return switch (state) {
            case RUNNING -> true;
            case DONE -> undoUntil().filter(now::isAfter).isEmpty();
            case UNDOING -> !problem.isEmpty();
            case RECEIVED, UNDONE -> false;
        };
    }
}
