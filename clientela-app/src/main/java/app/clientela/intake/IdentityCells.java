package app.clientela.intake;

import app.clientela.customers.Identity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads who a row says the customer is. Values that a spreadsheet has damaged are left out, with a
/// notice; the row is kept.
final class IdentityCells {

    /// What a spreadsheet makes of a long number: 3,47123E+11.
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,2}");

    /// What programs write where they know nobody.
    private static final Set<String> NOBODY = Set.of("-", "--", "null", "none", "n/a", "na", "nan", "guest");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d+)[.,]0+");

    private final Columns columns;
    private final Plan plan;
    private final String source;
    private final Notices notices;
    private final boolean strong;

    IdentityCells(Plan plan, String source, Notices notices) {
        this.plan = plan;
        this.source = source;
        this.notices = notices;
        this.columns = new Columns(plan);
        this.strong = columns.places().keySet().stream().anyMatch(Target::isStrongIdentity);
    }

    Identity of(long line, List<String> cells) {
        return new Identity(
                source,
                text(cells, Target.EXTERNAL_ID)
                        .map(IdentityCells::withoutFraction)
                        .filter(id -> !isNobody(id)),
                name(cells),
                text(cells, Target.EMAIL),
                undamaged(line, cells, Target.PHONE, Reason.PHONE_DAMAGED),
                taxId(line, cells),
                text(cells, Target.PLACE),
                text(cells, Target.COUNTRY),
                strong);
    }

    /// A spreadsheet writes the number 17850 as 17850.0; it is the same customer.
    private static String withoutFraction(String id) {
        if (id.indexOf('.') < 0 && id.indexOf(',') < 0) {
            return id;
        }
        var whole = WHOLE_NUMBER.matcher(id);
        return whole.matches() ? whole.group(1) : id;
    }

    /// A customer number 0 is a guest where the file can say otherwise who it was.
    private boolean isNobody(String id) {
        boolean otherwise = columns.has(Target.EMAIL) || columns.has(Target.NAME) || columns.has(Target.PHONE);
        return NOBODY.contains(id.toLowerCase(Locale.ROOT)) || (id.equals("0") && otherwise);
    }

    private Optional<String> name(List<String> cells) {
        Optional<String> whole = text(cells, Target.NAME);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<String> first = text(cells, Target.FIRST_NAME);
        Optional<String> last = text(cells, Target.LAST_NAME);
        boolean both = first.isPresent() && last.isPresent();
        return both ? Optional.of(first.get() + " " + last.get()) : last.or(() -> first);
    }

    private Optional<String> taxId(long line, List<String> cells) {
        Optional<String> id = undamaged(line, cells, Target.TAX_ID, Reason.TAX_ID_DAMAGED);
        id.flatMap(IdentityCells::withLostZero)
                .ifPresent(whole -> notices.add(Reason.TAX_ID_LOST_ZERO, line, title(Target.TAX_ID), id.get(), whole));
        return id;
    }

    /// The tax id with the zeros that a spreadsheet ate, if its check digit then fits.
    static Optional<String> withLostZero(String id) {
        if (!id.matches("\\d{8,10}")) {
            return Optional.empty();
        }
        String padded = "0".repeat(11 - id.length()) + id;
        return TaxIdShape.isValid(padded) ? Optional.of(padded) : Optional.empty();
    }

    private Optional<String> undamaged(long line, List<String> cells, Target target, Reason damage) {
        Optional<String> value = text(cells, target);
        if (value.isPresent() && SCIENTIFIC.matcher(value.get()).matches()) {
            notices.add(damage, line, title(target), value.get(), "");
            return Optional.empty();
        }
        return value.map(IdentityCells::withoutFormula);
    }

    /// `=+39333…` is how some keep a spreadsheet from rounding a number.
    private static String withoutFormula(String value) {
        return value.startsWith("=") ? value.substring(1).replace("\"", "") : value;
    }

    private Optional<String> text(List<String> cells, Target target) {
        String text = columns.cell(cells, target);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String title(Target target) {
        return plan.title(columns.place(target));
    }
}
