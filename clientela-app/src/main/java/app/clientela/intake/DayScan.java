package app.clientela.intake;

import app.clientela.intake.DayText.Shape;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the text of a date apart.
final class DayScan {

    private static final Pattern DAY_MONTH_WORD =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.|º|°)?[\\s\\-/]*(?:de |of |di )?"
                    + "(\\p{L}{3,10})\\.?[\\s\\-/,]*(?:de |del )?(\\d{4}|\\d{2})(?!\\d)(.*)");
    private static final Pattern MONTH_WORD_DAY =
            Pattern.compile("(\\p{L}{3,10})\\.?[\\s\\-/]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\-/]+(\\d{4})(?!\\d)(.*)");

    /// The name of a day of the week in six languages, in full or cut short.
    private static final Pattern WEEKDAY = Pattern.compile(
            "^(?:mo|tu|we|th|fr|sa|sá|su|so|lu|ma|me|gi|ve|vi|do|se|te|qu|mi|ju|je|di)"
                    + "\\p{L}{0,12}(?:-feira)?[.,]*\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Spreadsheet days of 1920 and of 2120: a number outside is no date.
    private static final int SERIAL_FROM = 7306;

    private static final int SERIAL_TO = 80_353;
    private static final int LONGEST = 60;

    private final String cell;
    private int place;
    private int digits;

    DayScan(String cell) {
        this.cell = cell;
    }

    DayText result() {
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return DayText.NONE;
        }
        int first = number();
        int firstDigits = digits;
        if (firstDigits == 0) {
            return worded();
        }
        if (place == cell.length() || firstDigits == 8 || isFraction()) {
            return bare(first, firstDigits);
        }
        char mark = cell.charAt(place);
        if (mark != '/' && mark != '-' && mark != '.') {
            return worded();
        }
        return three(first, firstDigits, mark);
    }

    private DayText three(int first, int firstDigits, char mark) {
        place++;
        int second = number();
        int secondDigits = digits;
        if (secondDigits == 0) {
            return worded();
        }
        if (secondDigits > 2 || place >= cell.length() || cell.charAt(place) != mark) {
            return DayText.NONE;
        }
        place++;
        int third = number();
        if (firstDigits == 4 && digits >= 1 && digits <= 2) {
            return new DayText(Shape.YEAR_MONTH_DAY, first, second, third, 4, rest());
        }
        if (firstDigits > 2 || (digits != 4 && digits != 2)) {
            return DayText.NONE;
        }
        Shape shape = mark == '.' ? Shape.DAY_MONTH_YEAR : Shape.OPEN;
        return new DayText(shape, first, second, third, digits, rest());
    }

    /// A number alone: 20250301, or a day of a spreadsheet such as 45703 or 45703.52.
    private DayText bare(int number, int count) {
        if (count == 8) {
            int year = number / 10_000;
            boolean plausible = year >= 1900 && year < 2200;
            return plausible
                    ? new DayText(Shape.YEAR_MONTH_DAY, year, number / 100 % 100, number % 100, 4, rest())
                    : DayText.NONE;
        }
        boolean serial = number >= SERIAL_FROM && number <= SERIAL_TO && count == 5;
        return serial ? new DayText(Shape.SERIAL, number, 0, 0, 0, "") : DayText.NONE;
    }

    private boolean isFraction() {
        char mark = cell.charAt(place);
        return (mark == '.' || mark == ',')
                && digits == 5
                && cell.substring(place + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private DayText worded() {
        DayText whole = worded(cell);
        Matcher weekday = WEEKDAY.matcher(cell);
        return whole.isDate() || !weekday.find() ? whole : new DayScan(cell.substring(weekday.end())).result();
    }

    private static DayText worded(String text) {
        Matcher dayFirst = DAY_MONTH_WORD.matcher(text);
        if (dayFirst.matches()) {
            return worded(Shape.DAY_MONTH_YEAR, dayFirst, 1, 2);
        }
        Matcher monthFirst = MONTH_WORD_DAY.matcher(text);
        return monthFirst.matches() ? worded(Shape.MONTH_DAY_YEAR, monthFirst, 2, 1) : DayText.NONE;
    }

    private static DayText worded(Shape shape, Matcher found, int dayGroup, int monthGroup) {
        int month = MonthNames.month(found.group(monthGroup));
        int day = Integer.parseInt(found.group(dayGroup));
        int year = Integer.parseInt(found.group(3));
        if (month == 0) {
            return DayText.NONE;
        }
        boolean dayFirst = shape == Shape.DAY_MONTH_YEAR;
        String rest = found.group(4).strip();
        return new DayText(
                shape,
                dayFirst ? day : month,
                dayFirst ? month : day,
                year,
                found.group(3).length(),
                rest);
    }

    private int number() {
        int value = 0;
        int from = place;
        while (place < cell.length() && place - from < 9 && isDigit(cell.charAt(place))) {
            value = value * 10 + (cell.charAt(place++) - '0');
        }
        digits = place - from;
        return value;
    }

    private String rest() {
        return place >= cell.length() ? "" : cell.substring(place).strip();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
