package app.clientela.privacy;

import app.clientela.customers.TimelineEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Consents as they stand in a customer's history: each time that what they said changed. One
/// without a day stands on the day on which it was recorded.
final class ConsentEntries {

    private ConsentEntries() {}

    /// @return the newest first
    static List<TimelineEntry> of(List<Consent> said, ZoneId zone) {
        List<Consent> inOrder = said.stream()
                .sorted(Comparator.comparing((Consent one) -> day(one, zone)).thenComparingLong(Consent::id))
                .toList();
        Map<Channel, Boolean> last = new EnumMap<>(Channel.class);
        List<TimelineEntry> entries = new ArrayList<>();
        for (Consent one : inOrder) {
            if (!Boolean.valueOf(one.granted()).equals(last.put(one.channel(), one.granted()))) {
                entries.addFirst(entry(one, zone));
            }
        }
        return entries;
    }

    private static TimelineEntry entry(Consent one, ZoneId zone) {
        return new TimelineEntry(
                day(one, zone),
                one.granted() ? TimelineEntry.Kind.CONSENT : TimelineEntry.Kind.WITHDRAWAL,
                one.channel().name().toLowerCase(Locale.ROOT),
                one.how(),
                Optional.empty(),
                Optional.empty(),
                one.id());
    }

    private static LocalDate day(Consent one, ZoneId zone) {
        return one.on().orElseGet(() -> LocalDate.ofInstant(one.recordedAt(), zone));
    }
}
