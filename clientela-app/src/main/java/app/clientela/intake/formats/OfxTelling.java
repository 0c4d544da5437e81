package app.clientela.intake.formats;

import app.clientela.intake.DateOrder;
import app.clientela.intake.DecimalMark;
import app.clientela.intake.Habits;
import app.clientela.intake.Hints;
import app.clientela.intake.Party;
import app.clientela.intake.Place;
import app.clientela.intake.Reason;
import app.clientela.intake.SeenKeys;
import app.clientela.intake.Telling;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the transactions of bank accounts, one after the other.
final class OfxTelling implements Telling {

    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
    private static final Pattern TIME =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?(?:\\.\\d{1,6})?"
                    + "(?:\\[([+-]?\\d{1,2})?(?:\\.\\d{1,2})?(?::?[A-Za-z]*)?])?");

    /// What a transaction ends with where its own end is missing.
    private static final List<String> BEYOND = List.of("STMTTRN", "/BANKTRANLIST", "/STMTRS", "/CCSTMTRS", "/OFX");

    private final OfxTags tags;
    private final Hints hints;
    private final SeenKeys seen = new SeenKeys();
    private final Map<String, String> transaction = new HashMap<>();
    private String account = "";
    private String currency = "";
    private boolean inside;
    private int count;

    OfxTelling(OfxTags tags, Hints hints) {
        this.tags = tags;
        this.hints = hints;
    }

    @Override
    public @Nullable Told next() {
        OfxTags.Tag tag = tags.next();
        while (tag != null) {
            Optional<Told> told = take(tag);
            if (told.isPresent()) {
                return told.get();
            }
            tag = tags.next();
        }
        return inside ? told() : null;
    }

    private Optional<Told> take(OfxTags.Tag tag) {
        boolean ends = inside && (tag.name().equals("/STMTTRN") || BEYOND.contains(tag.name()));
        Optional<Told> told = ends ? Optional.of(told()) : Optional.empty();
        if (tag.name().equals("STMTTRN")) {
            inside = true;
        } else if (inside) {
            transaction.putIfAbsent(tag.name(), tag.text());
        } else if (tag.name().equals("ACCTID")) {
            account = tag.text();
        } else if (tag.name().equals("CURDEF")) {
            currency = tag.text();
        }
        return told;
    }

    private Told told() {
        inside = false;
        count++;
        Map<String, String> said = Map.copyOf(transaction);
        transaction.clear();
        Place place = Place.ofElement("STMTTRN[" + count + "]");
        return new Statement(said, place).told();
    }

    @Override
    public void close() {
        tags.close();
    }

    private static String key(String... parts) {
        String joined = String.join("\u001F", parts);
        return UUID.nameUUIDFromBytes(joined.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// One transaction.
    private final class Statement {

        private final Map<String, String> said;
        private final Place place;

        Statement(Map<String, String> said, Place place) {
            this.said = said;
            this.place = place;
        }

        private String text(String tag) {
            return said.getOrDefault(tag, "");
        }

        Told told() {
            // Brazilian banks write a comma before the cents.
            String amount = text("TRNAMT").replace(',', '.');
            Habits habits = new Habits(DecimalMark.POINT, DateOrder.MONTH_FIRST);
            Optional<Reason> fault = amount.isEmpty() ? Optional.of(Reason.AMOUNT_MISSING) : habits.fault(amount);
            if (fault.isPresent()) {
                return refused(fault.get(), "TRNAMT");
            }
            String code = Stream.of(currency, text("CURSYM"))
                    .filter(named -> !named.isEmpty())
                    .findFirst()
                    .orElse("");
            Optional<Currency> known = code.isEmpty() ? hints.currency() : Habits.currency(code, hints.currency());
            if (known.isEmpty()) {
                return refused(Reason.CURRENCY_UNKNOWN, "CURDEF");
            }
            return dated(Money.of(habits.number(amount), known.get(), RoundingMode.HALF_EVEN));
        }

        private Told dated(Money amount) {
            Matcher time = TIME.matcher(text("DTPOSTED"));
            Optional<LocalDate> day = time.matches() ? day(time) : Optional.empty();
            if (day.isEmpty()) {
                return refused(text("DTPOSTED").isEmpty() ? Reason.DATE_MISSING : Reason.DATE_UNREADABLE, "DTPOSTED");
            }
            if (day.get().isBefore(OLDEST)) {
                return refused(Reason.DATE_TOO_OLD, "DTPOSTED");
            }
            if (day.get().isAfter(hints.today())) {
                return refused(Reason.DATE_IN_FUTURE, "DTPOSTED");
            }
            return moved(amount, new Told.Day(day.get(), moment(day.get(), time)));
        }

        private Told moved(Money amount, Told.Day day) {
            if (!amount.isPositive()) {
                return new Told.Passed(place, amount.isZero() ? Reason.NO_MONEY_MOVED : Reason.MONEY_SPENT);
            }
            Optional<String> number = number(amount, day);
            if (number.isEmpty()) {
                return new Told.Passed(place, Reason.REPEATED);
            }
            boolean earned = text("TRNTYPE").toUpperCase(Locale.ROOT).matches("INT|DIV");
            return earned
                    ? new Told.Passed(place, Reason.OTHER_OPERATION)
                    : new Told.Payment(
                            place,
                            number.get(),
                            Kind.SALE,
                            NamedOrders.in(text("NAME") + " " + text("MEMO")),
                            Party.NOBODY.named(text("NAME")),
                            day,
                            amount,
                            Money.zero(amount.currency()));
        }

        /// The bank's own number is unique in its account only, and some banks repeat it: amount
        /// and day tell such apart. Empty where the very same stood there before.
        private Optional<String> number(Money amount, Told.Day day) {
            String own = text("FITID");
            String minor = Long.toString(amount.minor());
            String words = text("NAME") + "\u001F" + text("MEMO");
            String number = key(account, own, day.on().toString(), minor, own.isEmpty() ? words : "");
            int times = seen.count(number);
            boolean same = seen.count(number + words) > 1;
            if (times == 1) {
                return Optional.of(number);
            }
            return same && !own.isEmpty() ? Optional.empty() : Optional.of(number + "-" + times);
        }

        private Told refused(Reason reason, String tag) {
            Place at = new Place(0, place.element() + "/" + tag, 1);
            return new Told.Refused(at, reason, text(tag), List.of());
        }

        private static Optional<LocalDate> day(Matcher time) {
            int month = Integer.parseInt(time.group(2));
            int day = Integer.parseInt(time.group(3));
            if (month < 1 || month > 12 || day < 1) {
                return Optional.empty();
            }
            LocalDate first = LocalDate.of(Integer.parseInt(time.group(1)), month, 1);
            return day > first.lengthOfMonth() ? Optional.empty() : Optional.of(first.withDayOfMonth(day));
        }

        private Optional<Instant> moment(LocalDate day, Matcher time) {
            if (time.group(4) == null) {
                return Optional.empty();
            }
            int hour = Integer.parseInt(time.group(4));
            int minute = Integer.parseInt(time.group(5));
            int second = time.group(6) == null ? 0 : Integer.parseInt(time.group(6));
            if (hour > 23 || minute > 59 || second > 59) {
                return Optional.empty();
            }
            Optional<ZoneId> zone = Optional.ofNullable(time.group(7)).flatMap(hours -> Zones.of(offset(hours)));
            return Optional.of(ZonedDateTime.of(day, LocalTime.of(hour, minute, second), zone.orElse(hints.zone()))
                    .toInstant());
        }

        private static String offset(String hours) {
            return "GMT" + (hours.startsWith("-") || hours.startsWith("+") ? hours : "+" + hours);
        }
    }
}
