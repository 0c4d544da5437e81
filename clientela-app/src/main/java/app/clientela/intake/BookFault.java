package app.clientela.intake;

import app.clientela.kernel.Problem;

/// A workbook or an archive cannot be read, wherever in it that turned out. Whoever reads it makes
/// a refusal of it.
public final class BookFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    private BookFault(Reason reason, Throwable cause) {
        super(reason.slug(), cause);
        this.reason = reason;
    }

    static BookFault damaged(Throwable cause) {
        return new BookFault(Reason.FILE_DAMAGED_WORKBOOK, cause);
    }

    static BookFault damaged(String why) {
        return damaged(new IllegalArgumentException(why));
    }

    static BookFault swollen(String why) {
        return new BookFault(Reason.FILE_SWOLLEN_WORKBOOK, new IllegalArgumentException(why));
    }

    Problem problem() {
        return reason.problem("");
    }

    /// The same, where it is an archive that cannot be read.
    Problem ofArchive() {
        boolean swollen = reason == Reason.FILE_SWOLLEN_WORKBOOK;
        return (swollen ? Reason.FILE_SWOLLEN_ARCHIVE : Reason.FILE_DAMAGED_ARCHIVE).problem("");
    }
}
