package app.clientela.intake;

import app.clientela.intake.Format.Subject;
import java.util.List;

/// What a file of known formats holds: one document, or an archive of many.
/// @param kinds of files among those looked at, the most frequent first
/// @param files how many there are
/// @param looked how many of them were looked at
/// @param parties the tax ids that occur most often, if it must be asked which of them is ours
public record Contents(List<Kind> kinds, long files, long looked, List<OftenNamed> parties) implements Look {

    public Contents {
        kinds = List.copyOf(kinds);
        parties = List.copyOf(parties);
    }

    /// So many files of one format.
    public record Kind(String title, Subject subject, long files) {}

    /// A party of documents.
    /// @param documents how many name it
    public record OftenNamed(String taxId, String name, long documents) {
        OftenNamed and(OftenNamed more) {
            return new OftenNamed(taxId, name, documents + more.documents);
        }
    }

    @Override
    public List<Question> questions() {
        return parties.isEmpty()
                ? List.of()
                : List.of(new Question(
                        Question.Kind.OWN_TAX_ID,
                        Target.TAX_ID,
                        -1,
                        parties.getFirst().taxId(),
                        parties.stream()
                                .map(party -> party.taxId() + " " + party.name())
                                .toList()));
    }
}
