package app.clientela.privacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rule that says what holds for one customer and one channel. The latest day decides; on one
/// day, and where a no has no day, the no. Customers who were merged bring the stricter of what
/// held for each: a no of one of them counts as said on the day of the merge, so that only a later
/// yes undoes it.
final class Verdict {

    private Verdict() {}

    /// @param said of one channel, of the customer and of everybody merged into them
    /// @param joinedOn the last day on which somebody was merged into them
    static ConsentState of(List<Consent> said, Optional<LocalDate> joinedOn) {
        boolean strict = joinedOn.isPresent()
                && said.stream()
                        .filter(one -> !one.on().orElse(LocalDate.MIN).isAfter(joinedOn.get()))
                        .collect(Collectors.groupingBy(Consent::told))
                        .values()
                        .stream()
                        .anyMatch(part -> plain(part, Optional.empty()) == ConsentState.WITHDRAWN);
        return plain(said, strict ? joinedOn : Optional.empty());
    }

    /// @param alsoNo a day on which they said no besides
    private static ConsentState plain(List<Consent> said, Optional<LocalDate> alsoNo) {
        if (said.isEmpty()) {
            return ConsentState.UNKNOWN;
        }
        boolean undatedNo =
                said.stream().anyMatch(one -> !one.granted() && one.on().isEmpty());
        Optional<LocalDate> lastYes = last(said, true);
        Optional<LocalDate> lastNo = last(said, false);
        Optional<LocalDate> no = alsoNo.filter(day -> lastNo.isEmpty() || day.isAfter(lastNo.get()))
                .or(() -> lastNo);
        boolean refused = no.isPresent() && (lastYes.isEmpty() || !lastYes.get().isAfter(no.get()));
        return undatedNo || refused ? ConsentState.WITHDRAWN : ConsentState.GRANTED;
    }

    private static Optional<LocalDate> last(List<Consent> said, boolean granted) {
        return said.stream()
                .filter(one -> one.granted() == granted)
                .flatMap(one -> one.on().stream())
                .max(Comparator.naturalOrder());
    }
}
