package app.clientela.intake;

import app.clientela.business.Shop;
import app.clientela.platform.jobs.Job;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// For how long the bytes of received files are kept: while a file waits or comes in, and from then
/// on for the months that the shop says. What it brought stays when it is thrown away.
public final class KeptFiles {

    /// The kind of the slow work that looks which files have had their time.
    static final String KIND = "intake.expire";

    private static final Duration A_DAY = Duration.ofDays(1);

    private final IntakeTools tools;
    private final Desk desk;
    private final FileKeeping files;

    KeptFiles(IntakeTools tools) {
        this.tools = tools;
        this.desk = tools.desk();
        this.files = tools.files();
        tools.rooms().jobs().add(new Looking(this));
    }

    /// Looks for files that have had their time, or lets one of them go: each by itself, so that one
    /// that cannot be deleted keeps no other.
    private record Looking(KeptFiles kept) implements Job {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(String hash) {
            if (hash.isEmpty()) {
                kept.look();
            } else {
                kept.letGo(hash);
            }
        }
    }

    /// The last day on which the file of a run that came in is kept, today at the earliest; empty
    /// where it is gone.
    public Optional<LocalDate> until(ImportRun run) {
        Shop shop = tools.rooms().business().get();
        LocalDate today = tools.today();
        return run.times()
                .finished()
                .filter(_ -> files.has(run.file().hash()))
                .map(came -> tools.rooms().dayOf(came).plusMonths(shop.fileMonths()))
                .map(day -> day.isBefore(today) ? today : day);
    }

    /// Sees to it that files are looked through tomorrow.
    void lookTomorrow() {
        tools.rooms().jobs().enqueueLater(KIND, "", A_DAY, A_DAY);
    }

    private void look() {
        lookTomorrow();
        tools.database()
                .read(() ->
                        files.hashes().stream().filter(hash -> !isNeeded(hash)).toList())
                .forEach(hash -> tools.rooms().jobs().enqueue(KIND, hash));
    }

    /// Forgets the bytes under a hash, unless they are needed; and what was refused of documents,
    /// which cannot be mended without them.
    void letGo(String hash) {
        if (!tools.database().read(() -> isNeeded(hash))) {
            tools.database().write(() -> {
                if (files.forget(hash, this::isNeeded)) {
                    desk.runs()
                            .holding(hash)
                            .filter(run -> StoredPlan.read(
                                            desk.runs().inside(run.id()).plan())
                                    .plan()
                                    .isEmpty())
                            .ifPresent(run -> desk.refused().clear(run.id()));
                }
            });
        }
    }

    private boolean isNeeded(String hash) {
        Shop shop = tools.rooms().business().get();
        LocalDate since = tools.today().minusMonths(shop.fileMonths());
        return desk.runs().needs(hash, since.atStartOfDay(shop.zone()).toInstant());
    }
}
