package app.clientela.intake;

import app.clientela.business.PersonId;
import app.clientela.intake.HeaderPlanStore.Remembered;
import app.clientela.intake.ImportRun.KeptFile;
import app.clientela.intake.RunStore.Inside;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes files: keeps their bytes once, says what they are, and lets them wait.
public final class Arrivals {

    private final IntakeTools tools;
    private final Previews previews;
    private final HeaderPlanStore plans;
    private final WaitingFiles waiting;
    private final KeptFiles kept;

    Arrivals(IntakeTools tools, Previews previews, HeaderPlanStore plans, WaitingFiles waiting, KeptFiles kept) {
        this.tools = tools;
        this.previews = previews;
        this.plans = plans;
        this.waiting = waiting;
        this.kept = kept;
    }

    /// Takes a file: keeps its bytes once and looks at it. Nothing comes in yet.
    /// @param name as its owner calls it
    /// @param bytes read to the end, not closed
    public Reception receive(String name, InputStream bytes, Arrival arrival) {
        FileKeeping.Arrived arrived = tools.files().arrive(bytes);
        boolean settled = false;
        try {
            tools.database().write(() -> {
                tools.files().keep(arrived);
                kept.lookTomorrow();
            });
            settled = true;
            return looked(name, arrived, arrival);
        } finally {
            tools.files().leave(arrived, settled);
            kept.letGo(arrived.hash());
        }
    }

    private Reception looked(String name, FileKeeping.Arrived arrived, Arrival arrival) {
        Optional<ImportRun> before =
                tools.database().read(() -> tools.desk().runs().holding(arrived.hash()));
        if (before.isPresent()) {
            return again(before.get());
        }
        return switch (previews.open(name, arrived.hash(), tools.hints(Answers.NONE))) {
            case Opening.Opened(Preview first) -> received(name, arrived, arrival, first);
            case Opening.Parcelled _ -> parcelled(name, arrived, arrival);
            case Opening.Refused(var problem) -> new Reception.Refused(name, problem);
        };
    }

    private Reception received(String name, FileKeeping.Arrived arrived, Arrival arrival, Preview first) {
        Optional<Remembered> remembered = tools.database().read(() -> plans.find(first.header()));
        Answers answers = arrival.answers()
                .over(remembered.map(r -> StoredPlan.read(r.plan()).answers()).orElse(Answers.NONE));
        Look look = answers.equals(Answers.NONE) ? first : previews.get(name, arrived.hash(), tools.hints(answers));
        String source =
                arrival.source().or(() -> remembered.map(Remembered::source)).orElse(first.header());
        return waits(aRun(name, arrived, WaitingFiles.cut(source), arrival.by()), look, answers, first.header());
    }

    /// An archive of known documents, or one of them. The tables in it come in as files of their
    /// own, for each has columns to look at.
    private Reception parcelled(String name, FileKeeping.Arrived arrived, Arrival arrival) {
        Look look = previews.get(name, arrived.hash(), tools.hints(arrival.answers()));
        List<Reception> all = new ArrayList<>();
        if (look instanceof Contents contents && !contents.kinds().isEmpty()) {
            String source = WaitingFiles.cut(arrival.source().orElse(""));
            all.add(waits(aRun(name, arrived, source, arrival.by()), look, arrival.answers(), WaitingFiles.PARCEL));
        }
        try (Parcel parcel = Parcel.open(tools.files().open(name, arrived.hash()))) {
            for (ReadingSource file = parcel.next(); file != null; file = parcel.next()) {
                if (ParcelFile.isTable(file, tools.hints(Answers.NONE))) {
                    all.add(receive(file, arrival));
                }
            }
        }
        return all.size() == 1 ? all.getFirst() : new Reception.Unpacked(all);
    }

    /// Takes several files at once. Documents of known formats go together as one run, unless none
    /// of them can be read: then each says why. Tables and archives come in each by itself.
    public List<Reception> receive(List<ReadingSource> all, Arrival arrival) {
        List<ReadingSource> dropped =
                all.stream().map(file -> file.in(tools.files().scratch())).toList();
        List<ReadingSource> together = Bundle.of(dropped, tools.hints(arrival.answers()));
        Optional<Reception> bundle = together.isEmpty()
                ? Optional.empty()
                : Optional.of(receiveTogether(together, arrival))
                        .filter(reception -> !(reception instanceof Reception.Refused));
        List<ReadingSource> single = new ArrayList<>(dropped);
        bundle.ifPresent(_ -> single.removeAll(together));
        return Stream.concat(bundle.stream(), single.stream().map(file -> receive(file, arrival)))
                .flatMap(Reception::parts)
                .toList();
    }

    private Reception receiveTogether(List<ReadingSource> documents, Arrival arrival) {
        Path bundle = Bundle.write(documents, tools.files().scratch());
        try {
            return receive(ReadingSource.of(Bundle.name(documents), bundle), arrival);
        } finally {
            Bundle.remove(bundle);
        }
    }

    private Reception receive(ReadingSource file, Arrival arrival) {
        try (InputStream bytes = file.open()) {
            return receive(file.name(), bytes, arrival);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Reception waits(ImportRun run, Look look, Answers answers, String header) {
        Inside inside = new Inside(header, StoredPlan.of(look, answers).text(), Checkpoint.START, tools.today());
        return tools.database().write(() -> {
            Optional<ImportRun> faster = tools.desk().runs().holding(run.file().hash());
            if (faster.isEmpty()) {
                tools.desk().runs().add(run, inside);
            }
            return faster.map(this::again).orElse(new Reception.Received(run, look));
        });
    }

    private ImportRun aRun(String name, FileKeeping.Arrived arrived, String source, Optional<PersonId> by) {
        return ImportRun.waiting(
                tools.rooms().ids(),
                by,
                new KeptFile(FileKeeping.nameOf(name), arrived.hash(), arrived.bytes()),
                source,
                tools.clock().instant());
    }

    /// The bytes are here already: they wait, they are on their way, or they came in.
    private Reception again(ImportRun run) {
        return switch (run.state()) {
            case RECEIVED -> new Reception.Received(run, waiting.look(run));
            case RUNNING -> new Reception.Unfinished(run);
            case DONE, UNDOING, UNDONE ->
                new Reception.AlreadyReceived(run, run.times().received());
        };
    }
}
