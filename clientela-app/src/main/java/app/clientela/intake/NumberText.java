package app.clientela.intake;

/// A number as people write it: taken apart, but not yet decided which mark stands before the
/// cents.
/// @param negative by a minus before or behind, or by brackets
/// @param body digits with marks and, as a blank, what separates groups of digits
/// @param currency the sign or code beside it; empty where there is none
/// @param readable false where it holds anything else
record NumberText(boolean negative, String body, String currency, boolean readable) {

    /// No amount or quantity may be larger: a million millions.
    static final long LARGEST = 1_000_000_000_000L * RowMoney.UNIT;

    static final long UNREADABLE = Long.MIN_VALUE + 1;
    static final long OTHER_MARK = Long.MIN_VALUE + 2;
    static final long TOO_LARGE = Long.MIN_VALUE + 3;

    private static final int DECIMALS = 6;

    static NumberText of(String cell) {
        return new NumberScan(cell).result();
    }

    /// Whether a value read is one of the three refusals and no number.
    static boolean isRefusal(long value) {
        return value <= TOO_LARGE;
    }

    /// What this value says about the decimal mark of its column.
    MarkVote vote() {
        if (!readable) {
            return MarkVote.NONE;
        }
        int points = count('.');
        int commas = count(',');
        if (points == 0 && commas == 0) {
            return MarkVote.NONE;
        }
        if (points > 0 && commas > 0) {
            return body.lastIndexOf('.') > body.lastIndexOf(',') ? MarkVote.POINT : MarkVote.COMMA;
        }
        return points > 0 ? voteOf('.', points) : voteOf(',', commas);
    }

    private MarkVote voteOf(char mark, int times) {
        MarkVote decimal = mark == '.' ? MarkVote.POINT : MarkVote.COMMA;
        MarkVote thousands = mark == '.' ? MarkVote.COMMA : MarkVote.POINT;
        if (times > 1) {
            return thousands;
        }
        int before = body.indexOf(mark);
        int after = body.length() - before - 1;
        boolean couldBeThousands = after == 3 && before >= 1 && before <= 3 && body.charAt(0) != '0';
        return couldBeThousands ? MarkVote.EITHER : decimal;
    }

    /// The number in millionths, or a refusal: what it holds is no number, its mark is not the
    /// column's, or it is too large.
    long read(DecimalMark mark) {
        if (!readable) {
            return UNREADABLE;
        }
        int decimalAt = body.indexOf(mark.mark());
        String whole = decimalAt < 0 ? body : body.substring(0, decimalAt);
        String fraction = decimalAt < 0 ? "" : body.substring(decimalAt + 1);
        if (!isDigits(fraction) || !isGrouped(whole, mark.thousands())) {
            return OTHER_MARK;
        }
        long value = value(whole, fraction);
        return value >= 0 && negative ? -value : value;
    }

    private static long value(String whole, String fraction) {
        long value = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            }
            if (value > LARGEST / RowMoney.UNIT) {
                return TOO_LARGE;
            }
        }
        for (int i = 0; i < DECIMALS; i++) {
            value = value * 10 + (i < fraction.length() ? fraction.charAt(i) - '0' : 0);
        }
        boolean up = fraction.length() > DECIMALS && fraction.charAt(DECIMALS) >= '5';
        return value + (up ? 1 : 0);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Digits alone, or in groups of three behind the first, all parted by the same mark.
    private static boolean isGrouped(String whole, char thousands) {
        char mark = 0;
        int group = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c >= '0' && c <= '9') {
                group++;
            } else if ((c == thousands || c == ' ' || c == '\'')
                    && (mark == 0 ? group >= 1 && group <= 3 : c == mark && group == 3)) {
                mark = c;
                group = 0;
            } else {
                return false;
            }
        }
        return mark == 0 || group == 3;
    }

    private int count(char mark) {
        int count = 0;
        for (int i = 0; i < body.length(); i++) {
            count += body.charAt(i) == mark ? 1 : 0;
        }
        return count;
    }

    /// What one value says about the mark before the cents.
    enum MarkVote {
        POINT,
        COMMA,
        /// Could be either: 1.234.
        EITHER,
        /// Says nothing: 12.
        NONE
    }
}
