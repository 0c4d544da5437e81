package app.clientela.intake;

import app.clientela.intake.Contents.Kind;
import app.clientela.intake.Contents.OftenNamed;
import app.clientela.kernel.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// First look at any file: by its content it is an archive, a document of a known format, or a
/// table; else it is refused.
final class Openings {

    /// So many files of an archive are looked at before its owner sees something.
    private static final int LOOKED_AT = 200;

    /// So many parties are offered as the shop's own.
    private static final int OFFERED = 3;

    /// Files that could be read and say nothing about sales.
    private static final Set<Reason> SAYS_NOTHING = Set.of(Reason.FILE_UNKNOWN, Reason.PDF_WITHOUT_DATA);

    private final Hints hints;
    private final Map<Format, Long> kinds = new LinkedHashMap<>();
    private final Map<String, OftenNamed> parties = new LinkedHashMap<>();
    private final List<Problem> refused = new ArrayList<>();
    private boolean tables;
    private long good;
    private long looked;

    private Openings(Hints hints) {
        this.hints = hints;
    }

    static Opening open(ReadingSource source, Hints hints) {
        try {
            boolean known = FileKinds.isArchive(source) || Formats.of(source).isPresent();
            return known ? new Openings(hints).parcel(source) : Reading.open(source, hints);
        } catch (BookFault fault) {
            return new Opening.Refused(fault.ofArchive());
        }
    }

    private Opening parcel(ReadingSource source) {
        try (Parcel parcel = Parcel.open(source)) {
            @Nullable ReadingSource file = parcel.next();
            while (file != null && looked < LOOKED_AT) {
                look(file);
                file = parcel.next();
            }
        }
        if (good == 0 && !tables) {
            return new Opening.Refused(whyNothing());
        }
        return new Opening.Parcelled(new Contents(kinds(), Parcel.count(source), looked, asked()));
    }

    private Problem whyNothing() {
        return refused.stream().findFirst().orElseGet(() -> Reason.FILE_NOTHING_KNOWN.problem(""));
    }

    private void look(ReadingSource file) {
        looked++;
        try (ParcelFile opened = ParcelFile.open(file, hints)) {
            Told told = opened.next();
            if (told instanceof Told.Passed(var _, Reason reason) && SAYS_NOTHING.contains(reason)) {
                refused.add(reason.problem(""));
                return;
            }
            opened.format().ifPresent(format -> kinds.merge(format, 1L, Long::sum));
            tables |= told instanceof Told.Passed(var _, Reason reason) && reason == Reason.BY_ITSELF;
            good += opened.format().isPresent() && !(told instanceof Told.Refused) ? 1 : 0;
            if (told instanceof Told.Refused bad) {
                refused.add(opened.fault()
                        .map(BookFault::ofArchive)
                        .orElseGet(() -> bad.reason().problem("", bad.given())));
            }
            if (told instanceof Told.Document document) {
                document.seller().ifPresent(this::count);
                document.seller().ifPresent(_ -> count(document.buyer()));
            }
        }
    }

    private void count(Party party) {
        if (!party.taxId().isEmpty()) {
            OftenNamed once = new OftenNamed(party.taxId(), party.name(), 1);
            parties.merge(party.taxId(), once, OftenNamed::and);
        }
    }

    private List<Kind> kinds() {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<Format, Long>comparingByValue().reversed())
                .map(kind -> new Kind(kind.getKey().title(), kind.getKey().subject(), kind.getValue()))
                .toList();
    }

    /// Which party is ours is asked once; then the shop's settings say it.
    private List<OftenNamed> asked() {
        if (!hints.own().isEmpty() || hints.answers().allIssued()) {
            return List.of();
        }
        return parties.values().stream()
                .sorted(Comparator.comparingLong(OftenNamed::documents)
                        .reversed()
                        .thenComparing(OftenNamed::taxId))
                .limit(OFFERED)
                .toList();
    }
}
