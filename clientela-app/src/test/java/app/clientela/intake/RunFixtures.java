package app.clientela.intake;

import app.clientela.intake.ImportRun.KeptFile;
import app.clientela.intake.ImportRun.Progress;
import app.clientela.intake.ImportRun.Times;
import app.clientela.intake.RunStore.Inside;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/// Runs for tests.
final class RunFixtures {

    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-14");

    private RunFixtures() {}

    static ImportRun aRun(long id) {
        return new ImportRun(
                new RunId(id),
                PublicId.random(new Random(id)),
                Optional.empty(),
                new KeptFile("vendite " + id + ".csv", hash(id), 1000),
                "till",
                RunState.RECEIVED,
                new Progress(0, 0),
                false,
                Tally.none(),
                "",
                new Times(NOON, Optional.empty(), Optional.empty()));
    }

    static String hash(long id) {
        return String.format("%064x", id);
    }

    static Inside anInside() {
        return new Inside("header-1", "{}", Checkpoint.START, TODAY);
    }
}
