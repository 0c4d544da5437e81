package app.clientela.intake.formats;

import app.clientela.intake.ClockText;
import app.clientela.intake.Currencies;
import app.clientela.intake.Hints;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the values of one document. The first that cannot be read is remembered: then the document
/// is refused for it, whatever else was read.
final class Values {

    /// Neither an amount nor a sum of amounts is larger.
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int ISO_DAY = 10;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern OFFSET = Pattern.compile("Z|[+-]\\d{2}:?\\d{2}");

    private final String document;
    private final Hints hints;
    private Told.@Nullable Refused refused;

    /// @param document its path in the file, such as `FatturaElettronicaBody[2]`
    Values(String document, Hints hints) {
        this.document = document;
        this.hints = hints;
    }

    /// A file in which there is no such element, and nothing else to tell.
    static Told missing(String element) {
        return new Told.Refused(Place.ofElement(element), Reason.VALUE_MISSING, element, List.of());
    }

    /// Where the document stands.
    Place place() {
        return Place.ofElement(document);
    }

    /// The document, unless one of its values could not be read.
    Told told(Supplier<? extends Told> whole) {
        Told told = whole.get();
        return refused == null ? told : refused;
    }

    void refuse(Reason reason, String element, String given) {
        if (refused == null) {
            Place place = Place.ofElement(element.isEmpty() ? document : document + "/" + element);
            refused = new Told.Refused(place, reason, given.isEmpty() ? element : given, List.of());
        }
    }

    /// A text that must be there.
    String needed(XmlElement in, String... path) {
        String text = in.text(path);
        if (text.isEmpty()) {
            refuse(Reason.VALUE_MISSING, String.join("/", path), "");
        }
        return text;
    }

    /// An amount that must be there.
    BigDecimal neededAmount(XmlElement in, String... path) {
        if (in.text(path).isEmpty()) {
            refuse(Reason.AMOUNT_MISSING, String.join("/", path), "");
        }
        return amount(in, path);
    }

    /// An amount; zero where there is none.
    BigDecimal amount(XmlElement in, String... path) {
        return number(in.text(path), Reason.AMOUNT_UNREADABLE, path);
    }

    /// The sum of an amount over elements of one kind.
    BigDecimal sum(List<XmlElement> all, String... path) {
        return all.stream().map(one -> amount(one, path)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// How many pieces; one where the document does not say it.
    BigDecimal quantity(XmlElement in, String... path) {
        String text = in.text(path);
        return text.isEmpty() ? BigDecimal.ONE : number(text, Reason.QUANTITY_UNREADABLE, path);
    }

    private BigDecimal number(String text, Reason unreadable, String... path) {
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!NUMBER.matcher(text).matches()) {
            refuse(unreadable, String.join("/", path), text);
            return BigDecimal.ZERO;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.abs().compareTo(LARGEST) > 0) {
            refuse(Reason.AMOUNT_TOO_LARGE, String.join("/", path), text);
            return BigDecimal.ZERO;
        }
        return number;
    }

    static long milli(BigDecimal quantity) {
        return quantity.multiply(THOUSAND).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /// An amount with a tax of so many per cent on top.
    static BigDecimal withTax(BigDecimal net, BigDecimal percent) {
        return net.add(net.multiply(percent).divide(HUNDRED));
    }

    /// An amount without a tax of so many per cent that it holds.
    static BigDecimal withoutTax(BigDecimal gross, BigDecimal percent) {
        BigDecimal parts = HUNDRED.add(percent);
        return parts.signum() <= 0 ? gross : gross.multiply(HUNDRED).divide(parts, 10, RoundingMode.HALF_EVEN);
    }

    Money money(BigDecimal amount, Currency currency) {
        if (amount.abs().compareTo(LARGEST) > 0) {
            refuse(Reason.AMOUNT_TOO_LARGE, "", amount.toPlainString());
            return Money.zero(currency);
        }
        return Money.of(amount, currency, RoundingMode.HALF_EVEN);
    }

    /// The currency of a code, that of the shop where the document names none.
    Currency currency(XmlElement in, String... path) {
        String code = in.text(path);
        Optional<Currency> named = code.isEmpty() ? hints.currency() : Currencies.of(code, Optional.empty());
        return named.orElseGet(() -> {
            refuse(Reason.CURRENCY_UNKNOWN, String.join("/", path), code);
            return Currency.getInstance("EUR");
        });
    }

    /// A day such as 2025-03-31, perhaps with a time and an offset behind it.
    Told.Day day(XmlElement in, String... path) {
        return day(in.text(path), String.join("/", path));
    }

    /// @param element that the text stands in
    Told.Day day(String text, String element) {
        String start = text.substring(0, Math.min(ISO_DAY, text.length()));
        if (text.isEmpty()) {
            refuse(Reason.DATE_MISSING, element, "");
            return Told.Day.of(hints.today());
        }
        try {
            String rest = text.substring(start.length());
            Optional<ClockText> clock = ClockText.of(rest);
            boolean readable =
                    rest.isEmpty() || clock.isPresent() || OFFSET.matcher(rest).matches();
            if (DAY.matcher(start).matches() && readable) {
                LocalDate on = LocalDate.parse(start);
                inTime(on, element, text);
                return new Told.Day(on, clock.map(time -> time.on(on, hints.zone())));
            }
        } catch (DateTimeException noSuchDay) {
            // Refused below, like whatever else is no day.
        }
        refuse(Reason.DATE_UNREADABLE, element, text);
        return Told.Day.of(hints.today());
    }

    private void inTime(LocalDate on, String element, String text) {
        if (on.isBefore(FIRST_DAY)) {
            refuse(Reason.DATE_TOO_OLD, element, text);
        } else if (on.isAfter(hints.today())) {
            refuse(Reason.DATE_IN_FUTURE, element, text);
        }
    }
}
