package app.clientela.intake;

import app.clientela.kernel.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a row is refused or skipped, what we noticed in a row that is kept, and why a whole file is
/// refused. The names are stable: they stand in stored runs and in the answers of the command line.
public enum Reason {
    // Rows that are refused.
    DATE_MISSING(Kind.REFUSED),
    DATE_UNREADABLE(Kind.REFUSED),
    DATE_TOO_OLD(Kind.REFUSED),
    DATE_IN_FUTURE(Kind.REFUSED),
    AMOUNT_MISSING(Kind.REFUSED),
    AMOUNT_UNREADABLE(Kind.REFUSED),
    AMOUNT_OTHER_MARK(Kind.REFUSED),
    AMOUNT_TOO_LARGE(Kind.REFUSED),
    QUANTITY_UNREADABLE(Kind.REFUSED),
    CURRENCY_UNKNOWN(Kind.REFUSED),
    NUMBER_CONFLICT(Kind.REFUSED),
    TOO_FEW_CELLS(Kind.REFUSED),
    TOO_MANY_CELLS(Kind.REFUSED),
    QUOTE_NOT_CLOSED(Kind.REFUSED),
    FIELD_TOO_LONG(Kind.REFUSED),
    CELL_ERROR(Kind.REFUSED),
    // Documents and files of an archive that are refused.
    VALUE_MISSING(Kind.REFUSED),
    VALUE_UNREADABLE(Kind.REFUSED),
    NOT_YOURS(Kind.REFUSED),
    DOCUMENT_DAMAGED(Kind.REFUSED),
    DOCUMENT_UNSAFE(Kind.REFUSED),
    ENVELOPE_DAMAGED(Kind.REFUSED),
    NOT_SIGNED(Kind.REFUSED),
    DOCUMENT_TOO_LARGE(Kind.REFUSED),
    ARCHIVE_TOO_DEEP(Kind.REFUSED),
    // Rows that are skipped without harm.
    REPEATED(Kind.SKIPPED),
    QUANTITY_ZERO(Kind.SKIPPED),
    STOCK_CORRECTION(Kind.SKIPPED),
    TOTAL_ROW(Kind.SKIPPED),
    HEADER_AGAIN(Kind.SKIPPED),
    AFTER_AS_OF(Kind.SKIPPED),
    LEFT_OUT(Kind.SKIPPED),
    // What other programs write beside sales.
    FILE_UNKNOWN(Kind.SKIPPED),
    BY_ITSELF(Kind.SKIPPED),
    PDF_WITHOUT_DATA(Kind.SKIPPED),
    NOTIFICATION(Kind.SKIPPED),
    SELF_INVOICE(Kind.SKIPPED),
    ASSET_SALE(Kind.SKIPPED),
    OTHER_OPERATION(Kind.SKIPPED),
    TEST_DOCUMENT(Kind.SKIPPED),
    NOT_AUTHORISED(Kind.SKIPPED),
    NO_MONEY_CHANGED(Kind.SKIPPED),
    ORDER_CANCELLED(Kind.SKIPPED),
    ORDER_UNPAID(Kind.SKIPPED),
    CLOSED_DAY(Kind.SKIPPED),
    NO_MONEY_MOVED(Kind.SKIPPED),
    OWN_TRANSFER(Kind.SKIPPED),
    MONEY_SPENT(Kind.SKIPPED),
    NOT_FINISHED(Kind.SKIPPED),
    NOBODY_NAMED(Kind.SKIPPED),
    // What we noticed.
    CONTROLS_REMOVED(Kind.NOTICED),
    INVISIBLE_REMOVED(Kind.NOTICED),
    DOUBLY_ENCODED(Kind.NOTICED),
    PHONE_DAMAGED(Kind.NOTICED),
    TAX_ID_DAMAGED(Kind.NOTICED),
    TAX_ID_LOST_ZERO(Kind.NOTICED),
    TOTAL_COUNTED_ONCE(Kind.NOTICED),
    DAY_FIRST_ASSUMED(Kind.NOTICED),
    TITLE_ROWS(Kind.NOTICED),
    NO_ROWS(Kind.NOTICED),
    SHEETS_READ(Kind.NOTICED),
    SHEETS_LEFT_OUT(Kind.NOTICED),
    // Whole files.
    FILE_EMPTY(Kind.FILE),
    FILE_NOT_A_TABLE(Kind.FILE),
    FILE_DAMAGED_WORKBOOK(Kind.FILE),
    FILE_SWOLLEN_WORKBOOK(Kind.FILE),
    FILE_OLD_WORKBOOK(Kind.FILE),
    FILE_OTHER_SPREADSHEET(Kind.FILE),
    FILE_DAMAGED_ARCHIVE(Kind.FILE),
    FILE_SWOLLEN_ARCHIVE(Kind.FILE),
    FILE_NOTHING_KNOWN(Kind.FILE),
    FILE_UNSAFE(Kind.FILE),
    FILE_ONE_COLUMN(Kind.FILE),
    FILE_TOO_WIDE(Kind.FILE);

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// The stable name in files and answers, such as `date-unreadable`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of its sentence in the texts, such as `intake.reason.date-unreadable`.
    public String key() {
        return "intake.reason." + slug();
    }

    /// The reason of this slug.
    public static Optional<Reason> of(String slug) {
        return Stream.of(values()).filter(reason -> reason.slug().equals(slug)).findFirst();
    }

    Problem problem(String column, Object... arguments) {
        return Problem.of(key(), arguments).at(column);
    }

    /// What a reason is about.
    public enum Kind {
        REFUSED,
        SKIPPED,
        NOTICED,
        FILE
    }
}
