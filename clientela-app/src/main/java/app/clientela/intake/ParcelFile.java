package app.clientela.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One file of a parcel, told by its format. A file that cannot be unpacked to its end is told as
/// refused.
final class ParcelFile implements Telling {

    /// What keeps a file from being opened, where it is one of many.
    private static final Map<String, Reason> FAULTS = Map.of(
            Reason.FILE_DAMAGED_ARCHIVE.key(), Reason.DOCUMENT_DAMAGED,
            Reason.FILE_DAMAGED_WORKBOOK.key(), Reason.DOCUMENT_DAMAGED,
            Reason.FILE_SWOLLEN_ARCHIVE.key(), Reason.DOCUMENT_TOO_LARGE,
            Reason.FILE_SWOLLEN_WORKBOOK.key(), Reason.DOCUMENT_TOO_LARGE);

    private final ReadingSource source;
    private final Optional<Format> format;
    private Telling telling;
    private Optional<BookFault> fault = Optional.empty();

    private ParcelFile(ReadingSource source, Optional<Format> format, Telling telling) {
        this.source = source;
        this.format = format;
        this.telling = telling;
    }

    static ParcelFile open(ReadingSource source, Hints hints) {
        try {
            Optional<Format> format = Formats.of(source);
            Telling telling = format.map(known -> known.read(source, hints))
                    .orElseGet(() -> Telling.of(List.of(unknown(source, hints))));
            return new ParcelFile(source, format, telling);
        } catch (BookFault fault) {
            ParcelFile damaged = new ParcelFile(source, Optional.empty(), Telling.of(List.of()));
            damaged.telling = Telling.of(List.of(damaged.refused(fault)));
            return damaged;
        }
    }

    /// Empty where none knows the file.
    Optional<Format> format() {
        return format;
    }

    /// Why it cannot be unpacked to its end, as far as it was told.
    Optional<BookFault> fault() {
        return fault;
    }

    @Override
    public @Nullable Told next() {
        try {
            return telling.next();
        } catch (BookFault found) {
            telling.close();
            telling = Telling.of(List.of());
            return refused(found);
        }
    }

    private Told refused(BookFault found) {
        fault = Optional.of(found);
        return refused(source, FAULTS.getOrDefault(found.problem().key(), Reason.DOCUMENT_DAMAGED));
    }

    private static Told refused(ReadingSource source, Reason reason) {
        return new Told.Refused(Place.ofElement(""), reason, source.name(), List.of());
    }

    private static Told unknown(ReadingSource source, Hints hints) {
        if (FileKinds.isArchive(source)) {
            return refused(source, Reason.ARCHIVE_TOO_DEEP);
        }
        return switch (Reading.open(source, hints)) {
            case Opening.Opened(Preview preview) when isOfSales(preview) -> passed(Reason.BY_ITSELF);
            case Opening.Refused(var problem)
            when FAULTS.containsKey(problem.key()) -> refused(source, FAULTS.get(problem.key()));
            case Opening _ -> passed(Reason.FILE_UNKNOWN);
        };
    }

    private static Told passed(Reason reason) {
        return new Told.Passed(Place.ofElement(""), reason);
    }

    private static boolean isOfSales(Preview preview) {
        return preview.plan().has(Target.DATE)
                && preview.plan().targets().values().stream().anyMatch(Target::isMoney);
    }

    /// Whether a file that no format knows is a table of sales, which comes in as a file of its
    /// own.
    static boolean isTable(ReadingSource source, Hints hints) {
        try {
            return FileKinds.refusal(source).isEmpty()
                    && Formats.of(source).isEmpty()
                    && Reading.open(source, hints) instanceof Opening.Opened(Preview preview)
                    && isOfSales(preview);
        } catch (BookFault damaged) {
            return false;
        }
    }

    @Override
    public void close() {
        telling.close();
    }
}
