package app.clientela.overview.customers;

import app.clientela.groups.Comparison;
import app.clientela.groups.Group;
import app.clientela.groups.RuleField;
import app.clientela.groups.RuleWords;
import app.clientela.kernel.Problem;
import app.clientela.valuation.GroupSum;
import app.clientela.valuation.Status;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The page on which a group is written: its conditions, whom they find, its name.
/// @param group the saved one that is changed; empty for a new one
/// @param sum what the customers bring of whom the rule is true now
/// @param tags the owner's own words that somebody carries
record GroupEditor(
        Optional<Group> group,
        GroupDraft draft,
        RuleWords words,
        Optional<GroupSum> sum,
        List<String> tags,
        Currency currency) {

    GroupEditor {
        tags = List.copyOf(tags);
    }

    /// Something that one can choose.
    record Choice(String code, String text, boolean chosen) {}

    /// A condition of the rule, and its place.
    record Line(int place, String words) {}

    String address() {
        return group.map(saved -> "/groups/" + saved.id().value() + "/edit").orElse("/groups/new");
    }

    String savingAddress() {
        return group.map(saved -> "/groups/" + saved.id().value()).orElse("/groups");
    }

    /// Where one comes back to without saving.
    String back() {
        return group.map(saved -> "/groups/" + saved.id().value()).orElse("/groups");
    }

    String titleKey() {
        return group.isPresent() ? "groups.edit.title" : "groups.new.title";
    }

    /// True where the rule may be changed: a fixed list keeps the one it came from.
    boolean isOpen() {
        return group.map(saved -> !saved.isFixed()).orElse(true);
    }

    String sentence() {
        return words.sentence(draft.rule());
    }

    List<Line> lines() {
        return IntStream.range(0, draft.rule().conditions().size())
                .mapToObj(place ->
                        new Line(place, words.clause(draft.rule().conditions().get(place))))
                .toList();
    }

    /// Keys of texts.
    List<Choice> fields() {
        return Arrays.stream(RuleField.values())
                .map(field -> new Choice(
                        field.code(),
                        "groups.field." + field.code(),
                        draft.field().equals(Optional.of(field))))
                .toList();
    }

    /// Keys of texts.
    List<Choice> comparisons(RuleField field) {
        return field.comparisons().stream()
                .map(how -> new Choice(how.code(), comparison(field, how), draft.isCompared(how)))
                .toList();
    }

    private static String comparison(RuleField field, Comparison how) {
        return switch (field) {
            case RANK, RANK_SHARE -> "groups.how.rank." + how.code();
            case LAST_AGO, FIRST_AGO -> "groups.how.ago." + how.code();
            default -> "groups.how." + how.code();
        };
    }

    /// The labels that one may tick; keys of texts.
    List<Choice> labels() {
        return Arrays.stream(Status.values())
                .map(status -> new Choice(
                        status.code(), status.textKey(), draft.next().values().contains(status.code())))
                .toList();
    }

    boolean isWrong(String field) {
        return draft.problems().stream().anyMatch(problem -> problem.where().equals(field));
    }

    @Nullable
    String invalid(String field) {
        return isWrong(field) ? "true" : null;
    }

    @Nullable
    String describedBy(String field) {
        return isWrong(field) ? field + "-e" : null;
    }

    List<Problem> problems() {
        return draft.problems();
    }

    boolean isNumber(RuleField field) {
        return switch (field.kind()) {
            case MONEY, SHARE, COUNT, DAYS -> true;
            case NOTHING, STATUS, WORDS, SEARCH, DAY -> false;
        };
    }

    boolean isMoney(RuleField field) {
        return field.kind() == RuleField.Kind.MONEY;
    }

    /// What stands behind the field for an amount or a share.
    String unit(RuleField field) {
        return isMoney(field) ? currency.getCurrencyCode() : "%";
    }
}
