package app.clientela.intake;

/// Takes the text of a number apart: sign, brackets, currency, digits and marks.
final class NumberScan {

    private static final int LONGEST_CURRENCY = 5;

    private final String cell;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder currency = new StringBuilder();
    private boolean negative;
    private boolean bracket;
    private boolean gap;
    private boolean ended;
    private boolean noCents;
    private boolean strange;
    private boolean digits;

    NumberScan(String cell) {
        this.cell = cell;
    }

    NumberText result() {
        for (int i = 0; i < cell.length() && !strange; i++) {
            take(cell.charAt(i));
        }
        boolean money = currency.isEmpty() || Currencies.looksLikeMoney(currency.toString());
        return new NumberText(negative, body.toString(), currency.toString(), digits && money && !strange && !bracket);
    }

    private void take(char c) {
        if (isDigit(c)) {
            digit(c);
        } else if (c == '.' || c == ',' || c == '\'' || c == '’') {
            mark(c == '’' ? '\'' : c);
        } else if (isSpace(c)) {
            gap = true;
        } else if (c == '-' || c == '−' || c == '–') {
            dash();
        } else if (c == '(' || c == ')') {
            bracket(c == '(');
        } else if (c != '+' || !body.isEmpty()) {
            letter(c);
        }
    }

    private void digit(char c) {
        strange = ended;
        digits = true;
        if (gap && !body.isEmpty()) {
            body.append(' ');
        }
        gap = false;
        body.append(c);
    }

    private void mark(char c) {
        boolean ofCurrency = c == '.' && !currency.isEmpty() && (body.isEmpty() || ended);
        if (ofCurrency) {
            currency.append(c);
        } else {
            strange = ended || (gap && !body.isEmpty());
            body.append(c);
        }
    }

    /// A minus before or behind; or the dash that some write for no cents: `12,-`.
    private void dash() {
        int last = body.length() - 1;
        if (noCents) {
            return;
        }
        if (last > 0 && (body.charAt(last) == ',' || body.charAt(last) == '.')) {
            body.setLength(last);
            noCents = true;
        } else {
            strange = negative;
            negative = true;
        }
        ended = last >= 0;
    }

    private void bracket(boolean opens) {
        strange = opens ? negative || !body.isEmpty() : !bracket;
        negative = true;
        bracket = opens;
        ended = !opens;
    }

    /// Part of a currency: before the digits, or behind all of them.
    private void letter(char c) {
        currency.append(c);
        ended = !body.isEmpty();
        boolean known = Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
        strange = !known || currency.length() > LONGEST_CURRENCY;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == '\t' || Character.isSpaceChar(c);
    }
}
