package app.clientela.intake;

import app.clientela.kernel.RunId;
import app.clientela.platform.jobs.Job;
import java.util.function.Consumer;

/// Slow work on one run, done after the request that asked for it.
/// @param work comes to the same end however often it is begun
record IntakeJob(String kind, Consumer<RunId> work) implements Job {

    @Override
    public void run(String payload) {
        work.accept(new RunId(Long.parseLong(payload)));
    }
}
