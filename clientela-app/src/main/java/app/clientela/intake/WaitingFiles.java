package app.clientela.intake;

import app.clientela.platform.db.Database;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How files are read that wait to be let in, and what their owner says about it.
public final class WaitingFiles {

    /// What stands for the header of files that are no tables.
    static final String PARCEL = "parcel";

    private static final int LONGEST_SOURCE = 80;

    private final Desk desk;
    private final Database database;
    private final Previews previews;
    private final Function<Answers, Hints> hints;

    /// @param hints what the shop knows, with what was said about a file
    WaitingFiles(Desk desk, Previews previews, Function<Answers, Hints> hints) {
        this.desk = desk;
        this.database = desk.database();
        this.previews = previews;
        this.hints = hints;
    }

    /// What a file is and how it is read now.
    public Look look(ImportRun run) {
        return previews.get(run.file().name(), run.file().hash(), hints.apply(answers(run)));
    }

    /// What was said about a file.
    public Answers answers(ImportRun run) {
        return StoredPlan.read(database.read(() -> desk.runs().inside(run.id())).plan())
                .answers();
    }

    /// Whether something must be said before a file can come in.
    public boolean asks(ImportRun run) {
        return StoredPlan.read(database.read(() -> desk.runs().inside(run.id())).plan())
                .open();
    }

    /// Reads a waiting file another way; what was said before and is not said otherwise holds.
    /// @param source the name of where it comes from
    /// @return the run as it is now; unchanged where it does not wait any more
    public ImportRun choose(ImportRun run, String source, Answers said) {
        return reread(run, source, said.over(answers(run)));
    }

    /// Does something to all refused rows of one reason; the file is tried again afterwards.
    public ImportRun cure(ImportRun run, Reason reason, Cure cure) {
        Answers answers = answers(run);
        return reread(
                run,
                run.source(),
                switch (cure) {
                    case LEAVE_OUT -> answers.without(reason);
                    case WITHOUT_COLUMN ->
                        Answers.NONE.with(columnOf(run, reason)).over(answers);
                    case DATES_OTHER_WAY, MARK_OTHER_WAY, SHOP_CURRENCY -> answers.with(cure);
                });
    }

    /// The column that cannot be read, as one to pass over.
    private Map<Integer, Target> columnOf(ImportRun run, Reason reason) {
        List<String> titles =
                look(run) instanceof Preview preview ? preview.plan().titles() : List.of();
        return database.read(() -> desk.refused().groups(run.id())).stream()
                .filter(group -> group.reason().equals(reason.slug()))
                .map(group -> titles.indexOf(group.example().column()))
                .filter(column -> column >= 0)
                .collect(Collectors.toMap(column -> column, _ -> Target.IGNORED));
    }

    /// Takes every cure back.
    public ImportRun uncure(ImportRun run) {
        return reread(run, run.source(), answers(run).withoutCures());
    }

    /// The waiting files whose documents may be ours or a supplier's.
    List<ImportRun> parcels() {
        return database.read(() -> desk.runs().waiting(PARCEL));
    }

    private ImportRun reread(ImportRun run, String source, Answers answers) {
        Look look = previews.get(run.file().name(), run.file().hash(), hints.apply(answers));
        String plan = StoredPlan.of(look, answers).text();
        return database.write(() -> {
            if (desk.runs().choose(run.id(), cut(source), plan)) {
                desk.clear(run.id());
            }
            return desk.get(run.id());
        });
    }

    static String cut(String source) {
        return source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
    }
}
