package app.clientela.intake;

import java.util.List;
import java.util.Optional;

/// One file of a parcel, opened by its format.
/// @param format empty where none knows it
record ParcelFile(Optional<Format> format, Telling telling) {

    static ParcelFile open(ReadingSource source, Hints hints) {
        try {
            Optional<Format> format = Formats.of(source);
            return format.map(known -> new ParcelFile(format, known.read(source, hints)))
                    .orElseGet(() -> new ParcelFile(Optional.empty(), Telling.of(List.of(unknown(source, hints)))));
        } catch (BookFault fault) {
            return new ParcelFile(Optional.empty(), Telling.of(List.of(swollen())));
        }
    }

    static Told swollen() {
        return new Told.Refused(Place.ofElement(""), Reason.DOCUMENT_TOO_LARGE, "", List.of());
    }

    private static Told unknown(ReadingSource source, Hints hints) {
        if (FileKinds.isArchive(source)) {
            return new Told.Refused(Place.ofElement(""), Reason.ARCHIVE_TOO_DEEP, "", List.of());
        }
        return new Told.Passed(Place.ofElement(""), isTable(source, hints) ? Reason.BY_ITSELF : Reason.FILE_UNKNOWN);
    }

    /// Whether a file that no format knows is a table of sales, which comes in as a file of its own.
    static boolean isTable(ReadingSource source, Hints hints) {
        return FileKinds.refusal(source).isEmpty()
                && Formats.of(source).isEmpty()
                && Reading.open(source, hints) instanceof Opening.Opened(Preview preview)
                && preview.plan().has(Target.DATE)
                && preview.plan().targets().values().stream().anyMatch(Target::isMoney);
    }
}
