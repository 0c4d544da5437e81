package app.clientela.overview.customers;

import app.clientela.overview.label.Label;
import app.clientela.valuation.GroupCounts;
import app.clientela.valuation.RankingPage;
import app.clientela.valuation.RankingQuery.Group;
import app.clientela.valuation.RankingQuery.Sort;
import app.clientela.valuation.Status;
import app.clientela.valuation.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One page of the list of customers, and the ways on from it.
/// @param chosen the groups that people made, and the one that is shown
record CustomersView(
        Asked asked, GroupCounts counts, RankingPage page, List<CustomerRow> rows, Chosen chosen, LocalDate today) {

    private static final int FULL = 50;
    private static final List<Status> SHOWN =
            List.of(Status.LOYAL, Status.GROWING, Status.SLIPPING, Status.NEW, Status.OCCASIONAL, Status.LOST);

    /// A group of customers that one can choose.
    /// @param current "page" where it is the one shown
    record Chip(
            String key, int count, String link, @Nullable String current) {}

    /// An order that one can choose.
    record SortChoice(String code, String key, boolean chosen) {}

    /// True where there is nobody to list, however one looks.
    boolean isBlank() {
        return counts.all() == 0 && !asked.isNarrowed();
    }

    /// Everybody, then the groups that have customers, then the tags.
    List<Chip> groups() {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip("overview.group.all", counts.all(), new Group.All()));
        for (Status status : SHOWN) {
            addUnlessEmpty(
                    chips,
                    chip(Label.of(status).group(), counts.byStatus().getOrDefault(status, 0), new Group.With(status)));
        }
        for (Tag tag : Tag.values()) {
            addUnlessEmpty(
                    chips, chip(Label.of(tag).group(), counts.byTag().getOrDefault(tag, 0), new Group.Tagged(tag)));
        }
        if (asked.group() instanceof Group.Once once) {
            chips.add(chip("overview.group.once", page.found(), once));
        }
        return chips;
    }

    private static void addUnlessEmpty(List<Chip> chips, Chip chip) {
        if (chip.count() > 0 || chip.current() != null) {
            chips.add(chip);
        }
    }

    private Chip chip(String key, int count, Group group) {
        return new Chip(key, count, asked.among(group).link(), asked.group().equals(group) ? "page" : null);
    }

    List<SortChoice> sorts() {
        return List.of(
                sort(Sort.TOTAL),
                sort(Sort.EARNED),
                sort(Sort.EXPECTED),
                sort(Sort.CHANCE),
                sort(Sort.RISK),
                sort(Sort.COST),
                sort(Sort.LAST),
                sort(Sort.NAME));
    }

    private SortChoice sort(Sort sort) {
        return new SortChoice(asked.with(sort).sortCode(), sortKey(sort), asked.sort() == sort);
    }

    private static String sortKey(Sort sort) {
        return switch (sort) {
            case TOTAL -> "overview.sort.total";
            case EARNED -> "overview.sort.earned";
            case EXPECTED -> "overview.sort.expected";
            case CHANCE -> "overview.sort.chance";
            case COST -> "overview.sort.cost";
            case RISK -> "overview.sort.risk";
            case LAST -> "overview.sort.last";
            case NAME -> "overview.sort.name";
        };
    }

    /// The sentence that says how the list is sorted.
    String order() {
        return switch (asked.sort()) {
            case TOTAL -> "overview.order.total";
            case EARNED -> "overview.order.earned";
            case EXPECTED -> "overview.order.expected";
            case CHANCE -> "overview.order.chance";
            case COST -> "overview.order.cost";
            case RISK -> "overview.order.risk";
            case LAST -> "overview.order.last";
            case NAME -> "overview.order.name";
        };
    }

    /// What the column says of the order, for readers of screens; null where it is sorted
    /// otherwise.
    @Nullable
    String sorted(String column) {
        if (!column.equals(asked.sortCode())) {
            return null;
        }
        return asked.sort() == Sort.NAME ? "ascending" : "descending";
    }

    /// The groups that people saved. Only of the one that is shown it is said how many they are.
    List<SavedChip> saved() {
        return chosen.saved().stream()
                .map(group -> new SavedChip(
                        group.name(),
                        asked.in(group.id().value(), asked.group()).everyPage(),
                        group.id().value().equals(asked.groupCode()) ? "page" : null))
                .toList();
    }

    /// A group of the owner's that one can choose.
    record SavedChip(String name, String link, @Nullable String current) {}

    /// Where what is shown can be saved as a group; empty where it is everybody, a group that is
    /// saved already, or some of a fixed list.
    Optional<String> saving() {
        boolean saved = asked.group() instanceof Group.Filtered && !asked.isSearch();
        return chosen.rule(asked).filter(rule -> !saved && !rule.isEmpty()).map(GroupDraft::linkTo);
    }

    /// The text that names the group that is shown.
    String groupKey() {
        return switch (asked.group()) {
            case Group.All _ -> "overview.group.all";
            case Group.Filtered _ -> "groups.this";
            case Group.With(Status status) -> Label.of(status).group();
            case Group.Tagged(Tag tag) -> Label.of(tag).group();
            case Group.Once _ -> "overview.group.once";
        };
    }

    int found() {
        return page.found();
    }

    /// False where a search finds more than `found`.
    boolean isCounted() {
        return !page.uncounted();
    }

    /// The sentence that says how many were found.
    String foundKey() {
        return page.uncounted() ? "overview.customers.found.most" : "overview.customers.found";
    }

    /// The text that says which of them are shown.
    String rangeKey() {
        return page.uncounted() ? "overview.customers.range.most" : "overview.customers.range";
    }

    int first() {
        return asked.from() + 1;
    }

    int last() {
        return asked.from() + rows.size();
    }

    Optional<String> previous() {
        return page.previous().map(start -> asked.previous(start, FULL).link());
    }

    Optional<String> next() {
        return page.next().map(end -> asked.next(end, rows.size()).link());
    }
}
