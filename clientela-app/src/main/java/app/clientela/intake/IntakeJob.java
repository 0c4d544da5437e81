package app.clientela.intake;

import app.clientela.kernel.RunId;
import app.clientela.platform.jobs.Job;
import java.util.function.Consumer;

/// Slow work on one run, done after the request that asked for it. While it fails, the run says so.
/// @param work comes to the same end however often it is begun
record IntakeJob(String kind, Consumer<RunId> work, IntakeTools tools) implements Job {

    /// What a run says, as keys: it is tried again soon, or a person must do something.
    static final String STUCK = "intake.done.stuck";

    static final String GAVE_UP = "intake.done.gaveUp";

    @Override
    public void run(String payload) {
        work.accept(runOf(payload));
    }

    @Override
    public void failed(String payload, boolean forGood) {
        tools.desk().runs().stuck(runOf(payload), forGood ? GAVE_UP : STUCK);
        tools.movement().moved();
    }

    private static RunId runOf(String payload) {
        return new RunId(Long.parseLong(payload));
    }
}
