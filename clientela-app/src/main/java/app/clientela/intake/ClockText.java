package app.clientela.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of day as people write it, perhaps with an offset from UTC.
/// @param offset empty where the time is the shop's own
public record ClockText(LocalTime time, Optional<ZoneOffset> offset) {

    private static final Pattern FORM = Pattern.compile(
            "[T,\\s]*(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?\\s*([AaPp])?\\.?(?:[Mm]\\.?)?\\s*"
                    + "(?:[Hh](?:rs?|s)?\\.?|Uhr)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[A-Z]{2,5})?");

    /// Reads a time; empty where it is none.
    public static Optional<ClockText> of(String text) {
        return isPlain(text) ? plain(text) : any(text);
    }

    /// Two digits each, parted by colons: 08:26 or 08:26:00, the most frequent by far.
    private static boolean isPlain(String text) {
        if (text.length() != 5 && text.length() != 8) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i % 3 == 2 ? c != ':' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<ClockText> plain(String text) {
        int hour = twoDigits(text, 0);
        int minute = twoDigits(text, 3);
        int second = text.length() > 5 ? twoDigits(text, 6) : 0;
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(new ClockText(LocalTime.of(hour, minute, second), Optional.empty()));
    }

    private static int twoDigits(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static Optional<ClockText> any(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = Integer.parseInt(found.group(2));
        int second = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        String half = found.group(4) == null ? "" : found.group(4);
        int of24 = half.isEmpty() ? hour : hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        if (of24 > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        String zone = found.group(5) == null ? "" : found.group(5);
        return Optional.of(new ClockText(LocalTime.of(of24, minute, second), offset(zone)));
    }

    private static Optional<ZoneOffset> offset(String zone) {
        if (zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT")) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (zone.isEmpty() || Character.isLetter(zone.charAt(0))) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(zone.substring(1, 3));
        int minutes = zone.length() > 3 ? Integer.parseInt(zone.substring(zone.length() - 2)) : 0;
        int sign = zone.charAt(0) == '-' ? -1 : 1;
        boolean possible = hours < 18 && minutes < 60;
        return possible ? Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes)) : Optional.empty();
    }

    /// The moment. An hour that summer time leaves out moves on by an hour, so the day stays.
    public Instant on(LocalDate day, ZoneId zone) {
        return offset.map(own -> OffsetDateTime.of(day, time, own).toInstant())
                .orElseGet(() -> ZonedDateTime.of(day, time, zone).toInstant());
    }
}
