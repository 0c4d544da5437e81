package app.clientela.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;

/// The number of a cell as text that the rest of the room reads: plain digits with a point, a day
/// as `2025-03-14`, with its time where it has one.
final class CellNumber {

    /// A spreadsheet counts with so many digits; what stands behind them is noise.
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST = 40;
    private static final int GROUP = 3;
    private static final int SECONDS = 86_400;

    /// Behind the last day of the year 9999.
    private static final double DAYS = 2_958_466;

    /// The day that a spreadsheet of 1900 takes for the 29th of February of that year.
    private static final int NO_SUCH_DAY = 60;

    private CellNumber() {}

    /// @param value as in the file, with a point
    /// @param from1904 whether the workbook counts its days from 1904
    static String text(String value, CellFormat format, boolean from1904) {
        if (format.equals(CellFormat.GENERAL) && isWhole(value)) {
            return value;
        }
        if (!isNumber(value)) {
            return value;
        }
        BigDecimal number = new BigDecimal(value);
        if (number.precision() - number.scale() > LONGEST || number.scale() > LONGEST) {
            return value;
        }
        double days = number.doubleValue();
        boolean moment = format.kind() != CellFormat.Kind.NUMBER && days >= 0 && days < DAYS;
        return moment ? moment(days, format.kind(), from1904) : plain(number, format);
    }

    private static boolean isWhole(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isNumber(String value) {
        return value.length() <= LONGEST && value.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    }

    private static String plain(BigDecimal number, CellFormat format) {
        boolean whole = number.scale() == 0;
        BigDecimal rounded = (whole ? number : number.round(DIGITS)).stripTrailingZeros();
        String digits = withPoint(rounded).toPlainString();
        if (rounded.scale() <= 0 && rounded.signum() >= 0 && digits.length() < format.digits()) {
            return "0".repeat(format.digits() - digits.length()) + digits;
        }
        return format.sign().isEmpty() ? digits : format.sign() + " " + digits;
    }

    /// 1.234 could be one thousand and more to a reader of text; 1.2340 cannot.
    private static BigDecimal withPoint(BigDecimal number) {
        int digitsBefore = number.precision() - number.scale();
        boolean doubtful = number.scale() == GROUP && digitsBefore > 0 && digitsBefore <= GROUP;
        return number.setScale(doubtful ? GROUP + 1 : Math.max(number.scale(), 0));
    }

    private static String moment(double days, CellFormat.Kind kind, boolean from1904) {
        long seconds = Math.round(days * SECONDS);
        long day = seconds / SECONDS;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        if (kind == CellFormat.Kind.TIME || (day == 0 && !from1904)) {
            return clock(time);
        }
        LocalDate on = zero(day, from1904).plusDays(day);
        return time.equals(LocalTime.MIDNIGHT) ? on.toString() : on + " " + clock(time);
    }

    private static LocalDate zero(long day, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return LocalDate.of(1899, 12, day < NO_SUCH_DAY ? 31 : 30);
    }

    private static String clock(LocalTime time) {
        return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }
}
