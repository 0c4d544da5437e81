package app.clientela.intake.formats;

import app.clientela.intake.BookFault;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells a table that may be a workbook. One that proves to be damaged, at its beginning or far
/// inside, ends with a refusal.
final class WorkbookTelling implements Telling {

    private final Supplier<Telling> opening;
    private @Nullable Telling open;
    private boolean damaged;

    WorkbookTelling(Supplier<Telling> opening) {
        this.opening = opening;
    }

    @Override
    public @Nullable Told next() {
        if (damaged) {
            return null;
        }
        try {
            Telling telling = open == null ? opening.get() : open;
            open = telling;
            return telling.next();
        } catch (BookFault fault) {
            damaged = true;
            return new Told.Refused(Place.ofElement(""), Reason.DOCUMENT_DAMAGED, "", List.of());
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
