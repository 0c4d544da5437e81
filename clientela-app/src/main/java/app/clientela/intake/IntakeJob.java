package app.clientela.intake;

import app.clientela.kernel.RunId;
import app.clientela.platform.jobs.Job;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Slow work on one run, done after the request that asked for it.
/// @param work comes to the same end however often it is begun
/// @param failing hears that it failed, and whether it is not tried again
record IntakeJob(String kind, Consumer<RunId> work, BiConsumer<RunId, Boolean> failing) implements Job {

    @Override
    public void run(String payload) {
        work.accept(runOf(payload));
    }

    @Override
    public void failed(String payload, boolean forGood) {
        failing.accept(runOf(payload), forGood);
    }

    private static RunId runOf(String payload) {
        return new RunId(Long.parseLong(payload));
    }
}
