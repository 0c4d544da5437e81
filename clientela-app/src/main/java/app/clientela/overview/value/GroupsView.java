package app.clientela.overview.value;

import app.clientela.kernel.Money;
import app.clientela.kernel.Probability;
import app.clientela.overview.chart.GroupMap;
import app.clientela.overview.label.Label;
import app.clientela.platform.web.Page;
import app.clientela.valuation.GroupOutlook;
import app.clientela.valuation.RankingQuery.Group;
import app.clientela.valuation.Status;
import app.clientela.valuation.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The groups of customers, the one that most is expected of first.
/// @param lines the statuses, which add up to all, then the tags
record GroupsView(List<Line> lines, Line all) {

    private static final int LENGTH = 1_000;

    /// A group in a list.
    /// @param key the text that names it
    /// @param link to these customers
    /// @param also true where its customers are in another group too
    /// @param length of its bar, in thousandths of the longest
    record Line(String key, String link, GroupOutlook outlook, boolean also, int length) {

        /// What one of them is expected to bring.
        Money mean() {
            Money all = outlook.expected();
            return new Money(Math.round((double) all.minor() / outlook.customers()), all.currency());
        }

        String width() {
            return length / 10 + "." + length % 10 + "%";
        }

        boolean isWorrying() {
            return outlook.which() instanceof Group.With(Status status) && status == Status.SLIPPING;
        }
    }

    /// Empty where the valuation has not looked at groups yet.
    static Optional<GroupsView> of(List<GroupOutlook> groups) {
        long most = groups.stream()
                .filter(group -> group.which() instanceof Group.With)
                .mapToLong(group -> group.expected().minor())
                .max()
                .orElse(0);
        List<Line> lines = new ArrayList<>(groups.stream()
                .map(group -> line(group, most))
                .sorted(Comparator.comparing(Line::also))
                .toList());
        Optional<Line> all = lines.stream()
                .filter(line -> line.outlook.which() instanceof Group.All)
                .findFirst();
        return all.map(found -> {
            lines.remove(found);
            return new GroupsView(List.copyOf(lines), found);
        });
    }

    private static Line line(GroupOutlook group, long most) {
        long length = Math.clamp(group.expected().minor() * LENGTH / Math.max(1, most), 0, LENGTH);
        return switch (group.which()) {
            case Group.All() -> new Line("overview.group.all", "/customers", group, false, LENGTH);
            case Group.With(Status status) ->
                new Line(Label.of(status).group(), link(status.code()), group, false, (int) length);
            case Group.Tagged(Tag tag) -> new Line(Label.of(tag).group(), link("costs"), group, true, (int) length);
        };
    }

    private static String link(String code) {
        return "/customers?group=" + code;
    }

    boolean isTagged() {
        return lines.stream().anyMatch(Line::also);
    }

    /// How much of what is expected of all comes from the group.
    Probability share(Line line) {
        long of = Math.max(1, all.outlook.expected().minor());
        return new Probability(Math.clamp((double) line.outlook.expected().minor() / of, 0, 1));
    }

    GroupMap map(Page page) {
        return GroupMap.of(
                lines.stream()
                        .map(line -> new GroupMap.Group(
                                page.text(line.key()),
                                line.outlook.again(),
                                line.mean(),
                                line.outlook.customers(),
                                line.isWorrying()))
                        .toList(),
                all.mean(),
                corners(page));
    }

    /// The words in the corners of the map, from the left above to the right below.
    static List<String> corners(Page page) {
        return List.of(
                page.text("overview.value.corner.call"),
                page.text("overview.value.corner.protect"),
                page.text("overview.value.corner.light"),
                page.text("overview.value.corner.grow"));
    }

    /// The map in words.
    String words(Page page) {
        return lines.stream()
                .map(line -> page.text(
                        "overview.value.groups.each",
                        page.text(line.key()),
                        page.count("overview.used.base", line.outlook.customers()),
                        page.format().percent(line.outlook.again()),
                        page.format().estimate(line.mean())))
                .collect(Collectors.joining("; "));
    }
}
