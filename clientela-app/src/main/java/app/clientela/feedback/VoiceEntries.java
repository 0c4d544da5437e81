package app.clientela.feedback;

import app.clientela.customers.CostKind;
import app.clientela.customers.ServingCost;
import app.clientela.customers.TimelineEntry;
import app.clientela.kernel.Money;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A voice as it stands in a customer's history and in the cost to serve.
final class VoiceEntries {

    private VoiceEntries() {}

    static TimelineEntry entry(Voice voice) {
        TimelineEntry.Kind kind = switch (voice.kind()) {
            case REVIEW -> TimelineEntry.Kind.REVIEW;
            case ANSWER -> TimelineEntry.Kind.ANSWER;
            case REQUEST -> TimelineEntry.Kind.REQUEST;
        };
        Optional<Money> cost = Optional.of(voice.time().negate()).filter(time -> !time.isZero());
        return new TimelineEntry(
                voice.on(),
                kind,
                "",
                words(voice),
                cost,
                Optional.empty(),
                voice.id().value());
    }

    private static String words(Voice voice) {
        Optional<String> stars = voice.rating().map(rating -> rating.given() + "/" + rating.most());
        return Stream.concat(stars.stream(), Stream.of(voice.title(), voice.text()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// Only where it took time.
    static Stream<ServingCost> costs(Voice voice) {
        return voice.minutes() == 0
                ? Stream.empty()
                : Stream.of(new ServingCost(
                        voice.customer(), CostKind.MINUTES, voice.on(), voice.time(), voice.minutes(), voice.title()));
    }
}
