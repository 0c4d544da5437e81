package app.clientela.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.ImportRun;
import app.clientela.intake.RunState;
import app.clientela.intake.Tally;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is said of a file while it comes in.
final class DoneViewTest {

    private static final Instant BEGUN = Instant.parse("2026-03-14T12:00:00Z");

    private static DoneView view(long read, Duration spent) {
        return view(read, spent, Optional.empty());
    }

    private static DoneView view(long read, Duration spent, Optional<Instant> finished) {
        ImportRun run = new ImportRun(
                new RunId(1),
                PublicId.random(new Random(1)),
                Optional.empty(),
                new ImportRun.KeptFile("till.csv", "ab".repeat(32), 100_000),
                "till",
                finished.isPresent() ? RunState.DONE : RunState.RUNNING,
                new ImportRun.Progress(read, 10),
                true,
                Tally.none(),
                "",
                new ImportRun.Times(BEGUN, Optional.of(BEGUN), finished));
        return new DoneView(run, List.of(), false, true, BEGUN.plus(spent), Optional.empty());
    }

    @Test
    void saysThatCustomersAreValuedAnewForAWhile() {
        assertThat(view(100_000, Duration.ofMinutes(1), Optional.empty()).isJustIn())
                .isFalse();
        assertThat(view(100_000, Duration.ofMinutes(1), Optional.of(BEGUN)).isJustIn())
                .isTrue();
        assertThat(view(100_000, Duration.ofDays(1), Optional.of(BEGUN)).isJustIn())
                .isFalse();
    }

    @Test
    void offersToUndoAsLongAsItIsPossible() {
        assertThat(view(100_000, Duration.ofDays(30), Optional.of(BEGUN)).isUndoable())
                .isTrue();
        assertThat(view(100_000, Duration.ofDays(31), Optional.of(BEGUN)).isUndoable())
                .isFalse();
        assertThat(view(1_000, Duration.ofDays(31), Optional.empty()).isUndoable())
                .isTrue();
    }

    @Test
    void guessesWhatIsLeftFromWhatIsDone() {
        DoneView first = view(1_000, Duration.ofMillis(400));
        assertThat(first.left()).isEqualTo(Duration.ofMillis(39_600));
        assertThat(first.isNearlyIn())
                .as("one percent after less than a second")
                .isFalse();
        assertThat(first.isLong()).isFalse();
        assertThat(view(1_000, Duration.ofSeconds(3)).isLong()).isTrue();
        assertThat(view(99_000, Duration.ofSeconds(40)).isNearlyIn()).isTrue();
        assertThat(view(100_000, Duration.ofSeconds(40)).isNearlyIn()).isTrue();
    }
}
