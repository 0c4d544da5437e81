package app.clientela.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the first values of a column look like.
final class ColumnProfile {

    private static final Pattern PHONE = Pattern.compile("[+(]?[\\d][\\d\\s()./-]{6,20}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern CODE = Pattern.compile("#?[A-Za-z]{0,4}[-_/]?\\d[\\w./-]*");
    private static final int REMEMBERED = 2000;

    private final Set<String> values = new HashSet<>();
    private int filled;
    private int dates;
    private int serials;
    private int numbers;
    private int cents;
    private int emails;
    private int phones;
    private int taxIds;
    private int names;
    private int codes;
    private int currencies;
    private String example = "";

    void add(String cell) {
        if (cell.isBlank()) {
            return;
        }
        String value = cell.strip();
        filled++;
        if (example.isEmpty()) {
            example = value.length() > 80 ? value.substring(0, 80) : value;
        }
        if (values.size() < REMEMBERED) {
            values.add(value);
        }
        addNumber(value);
        addText(value);
    }

    private void addNumber(String value) {
        DayText.Shape shape = DayText.of(value).shape();
        if (shape == DayText.Shape.SERIAL) {
            serials++;
        } else if (shape != DayText.Shape.NONE) {
            dates++;
        }
        NumberText number = NumberText.of(value);
        if (number.readable() && isMoneyOrPlain(number)) {
            numbers++;
            boolean marked = number.vote() != NumberText.MarkVote.NONE
                    || !number.currency().isEmpty();
            cents += marked && shape == DayText.Shape.NONE ? 1 : 0;
        }
    }

    private static boolean isMoneyOrPlain(NumberText number) {
        return number.currency().isEmpty()
                || Currencies.of(number.currency(), Optional.empty()).isPresent();
    }

    private void addText(String value) {
        emails += value.indexOf('@') > 0 && EMAIL.matcher(value).matches() ? 1 : 0;
        codes += CODE.matcher(value).matches() ? 1 : 0;
        phones += PHONE.matcher(value).matches()
                        && value.chars().filter(Character::isDigit).count() >= 8
                ? 1
                : 0;
        taxIds += TaxIdShape.isValid(value) ? 1 : 0;
        long letters = value.chars().filter(Character::isLetter).count();
        names += letters * 2 > value.length() && value.indexOf('@') < 0 ? 1 : 0;
        boolean code = value.length() == 3 || (value.length() < 3 && value.equals(value.toUpperCase(Locale.ROOT)));
        currencies += code && Currencies.of(value, Optional.empty()).isPresent() ? 1 : 0;
    }

    boolean isBlank() {
        return filled == 0;
    }

    int filled() {
        return filled;
    }

    String example() {
        return example;
    }

    /// Days of a spreadsheet count as dates where the title says date, or real dates stand beside
    /// them.
    int dateShare() {
        return share(dates + serials);
    }

    int writtenDateShare() {
        return share(dates);
    }

    int numberShare() {
        return share(numbers);
    }

    /// How many in a hundred values have cents, marks of thousands or a currency.
    int moneyShare() {
        return share(cents);
    }

    int emailShare() {
        return share(emails);
    }

    int phoneShare() {
        return share(phones);
    }

    int taxIdShare() {
        return share(taxIds);
    }

    int nameShare() {
        return share(names);
    }

    /// Numbers and codes such as 17850, C-102 or #1001.
    int codeShare() {
        return share(codes);
    }

    int currencyShare() {
        return share(currencies);
    }

    int distinctShare() {
        return filled == 0 ? 0 : (int) (100L * values.size() / Math.min(filled, Math.max(values.size(), REMEMBERED)));
    }

    private int share(int count) {
        return filled == 0 ? 0 : (int) (100L * count / filled);
    }
}
