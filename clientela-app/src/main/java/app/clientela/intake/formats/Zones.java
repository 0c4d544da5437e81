package app.clientela.intake.formats;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Time zones as programs name them in words, beside a time or in a column of their own.
final class Zones {

    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)([+-])(\\d{1,2})(?::?(\\d{2}))?");
    private static final Pattern LAST_WORD = Pattern.compile("(?s)(.*\\S)\\s+([A-Z]{3,4}|(?:GMT|UTC)[+-][\\d:]{1,5})");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("GMT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("WET", "Z"),
            Map.entry("WEST", "+01:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("ART", "-03:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("Atlantic Time (Canada)", "America/Halifax"),
            Map.entry("Eastern Time (US & Canada)", "America/New_York"),
            Map.entry("Central Time (US & Canada)", "America/Chicago"),
            Map.entry("Mountain Time (US & Canada)", "America/Denver"),
            Map.entry("Arizona", "America/Phoenix"),
            Map.entry("Pacific Time (US & Canada)", "America/Los_Angeles"),
            Map.entry("London", "Europe/London"),
            Map.entry("Dublin", "Europe/Dublin"),
            Map.entry("Paris", "Europe/Paris"),
            Map.entry("Madrid", "Europe/Madrid"),
            Map.entry("Rome", "Europe/Rome"),
            Map.entry("Tokyo", "Asia/Tokyo"),
            Map.entry("Sydney", "Australia/Sydney"));

    private Zones() {}

    /// The zone of a name, an abbreviation, an offset or an entry of the zones' data base.
    static Optional<ZoneId> of(String name) {
        Matcher offset = OFFSET.matcher(name);
        if (offset.matches()) {
            return offset(offset);
        }
        String known = NAMES.getOrDefault(name, name);
        boolean possible = known.matches("Z|[+-]\\d{2}:\\d{2}")
                || ZoneRulesProvider.getAvailableZoneIds().contains(known);
        return possible ? Optional.of(ZoneId.of(known)) : Optional.empty();
    }

    private static Optional<ZoneId> offset(Matcher found) {
        int hours = Integer.parseInt(found.group(2));
        int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        int sign = found.group(1).equals("-") ? -1 : 1;
        boolean possible = hours < 18 && minutes < 60;
        return possible ? Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes)) : Optional.empty();
    }

    /// The zone that stands behind a time: `9:05:11 AM CET`.
    static Optional<ZoneId> behind(String time) {
        Matcher found = LAST_WORD.matcher(time);
        return found.matches() ? of(found.group(2)) : Optional.empty();
    }

    /// The time without the zone behind it.
    static String without(String time) {
        Matcher found = LAST_WORD.matcher(time);
        return found.matches() && of(found.group(2)).isPresent() ? found.group(1) : time;
    }
}
