package app.clientela.intake;

import app.clientela.kernel.Problem;

/// A workbook cannot be read, wherever in it that turned out. `Reading` makes a refusal of it.
final class BookFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private BookFault(Reason reason, Throwable cause) {
        super(reason.slug(), cause);
        this.problem = reason.problem("");
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
        return problem;
    }
}
