package app.clientela.intake;

import app.clientela.customers.Traces;
import app.clientela.kernel.RunId;
import app.clientela.platform.jobs.Job;
import app.clientela.platform.jobs.Jobs;
import app.clientela.privacy.CustomerForgotten;
import app.clientela.privacy.Erasing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Destroys what files hold of somebody who is erased: refused rows and names that say who they
/// are, and the bytes of every file in which they stand. A file that still waits is thrown away;
/// one that is coming in goes at its end. Its deeds are parts of a unit of work of the face.
final class Forgetting {

    static final String KIND = "intake.forget";

    /// Stands where the name of a file named somebody.
    private static final String NAMELESS = "-";

    private final Desk desk;
    private final FileKeeping files;
    private final Jobs jobs;

    /// @param letGo forgets the bytes under a hash that nobody needs, in a unit of work of its own
    Forgetting(Desk desk, FileKeeping files, Jobs jobs, Consumer<String> letGo) {
        this.desk = desk;
        this.files = files;
        this.jobs = jobs;
        jobs.add(new Removing(letGo, jobs));
    }

    /// The key of a file is overwritten once it is removed.
    private record Removing(Consumer<String> letGo, Jobs jobs) implements Job {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(String hash) {
            letGo.accept(hash);
            jobs.enqueue(Erasing.SCRUB, "");
        }
    }

    void forget(CustomerForgotten event) {
        Set<RunId> telling = new HashSet<>(event.runs());
        telling.addAll(desk.books().orders().runsOf(event.customers()));
        telling.addAll(desk.books().feedback().runsOf(event.customers()));
        for (ImportRun run : desk.runs().all()) {
            boolean names = telling.contains(run.id())
                    || (files.has(run.file().hash()) && NamingFiles.names(files.open(run), event.traces()));
            forget(run, event.traces());
            if (names) {
                letGo(run);
            }
        }
    }

    private void forget(ImportRun run, Traces traces) {
        List<Long> lines = new ArrayList<>();
        desk.refused().each(run.id(), line -> {
            if (traces.isIn(line.given())
                    || line.cells().stream().anyMatch(traces::isIn)
                    || traces.isIn(String.join(" ", line.cells()))) {
                lines.add(line.line());
            }
        });
        lines.forEach(line -> desk.refused().remove(run.id(), line));
        if (traces.isHintedAtIn(run.file().name())) {
            desk.runs().rename(run.id(), NAMELESS);
        }
        desk.parcels().all(run.id()).stream()
                .filter(file -> traces.isHintedAtIn(file.name()))
                .forEach(file -> desk.parcels().rename(run.id(), file.place(), NAMELESS));
    }

    private void letGo(ImportRun run) {
        if (run.state() == RunState.RECEIVED) {
            desk.clear(run.id());
            desk.runs().remove(run.id());
            jobs.enqueue(KIND, run.file().hash());
        } else {
            desk.runs().nameErased(run.id());
            ended(run.id());
        }
    }

    /// The bytes of a run that names somebody erased go, once it does not come in any more.
    void ended(RunId id) {
        ImportRun run = desk.get(id);
        if (desk.runs().namesErased(id) && run.state() != RunState.RUNNING) {
            jobs.enqueue(KIND, run.file().hash());
        }
    }
}
