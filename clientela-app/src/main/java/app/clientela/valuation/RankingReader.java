package app.clientela.valuation;

import app.clientela.customers.CustomerId;
import java.util.List;
import java.util.Optional;

/// Reads one page of the list, in either direction, and says where the neighbours are.
final class RankingReader {

    static final int PAGE = 50;

    /// More that a search finds are not counted: each of them costs time, and tells nobody more.
    private static final int MOST_COUNTED = 10_000;

    /// So many that a search finds are put in order by themselves. Of more, a page is met soon by
    /// whoever asks all customers in order.
    private static final int FEW = 2_000;

    static final RankingPage NOTHING = new RankingPage(List.of(), 0, false, Optional.empty(), Optional.empty());

    private final RankingListStore lists;
    private final ShownFigures shown;

    RankingReader(RankingListStore lists, ShownFigures shown) {
        this.lists = lists;
        this.shown = shown;
    }

    /// @param counts how many there are of each kind
    RankingPage page(RankingQuery query, GroupCounts counts) {
        PageTurn turn = PageTurn.of(query.from());
        Optional<List<CustomerId>> searched = Optional.of(query)
                .filter(asked -> !asked.search().isBlank())
                .map(asked -> lists.found(asked, MOST_COUNTED + 1));
        Optional<List<CustomerId>> few = searched.filter(all -> all.size() <= FEW);
        List<RankedFigures> read = lists.page(query, few, turn, PAGE + 1);
        boolean isMore = read.size() > PAGE;
        List<RankedFigures> kept = isMore ? read.subList(0, PAGE) : read;
        List<RankedFigures> page = turn.isBackward() ? kept.reversed() : kept;
        boolean isBehind = turn.isBackward() ? isMore : turn.anchor().isPresent();
        boolean isAhead = turn.isBackward() || isMore;
        int found = searched.map(List::size).orElseGet(() -> count(query, counts));
        boolean uncounted = searched.isPresent() && found > MOST_COUNTED;
        return new RankingPage(
                page.stream().map(shown::ranked).toList(),
                uncounted ? MOST_COUNTED : found,
                uncounted,
                isAhead && !page.isEmpty()
                        ? Optional.of(PageTurn.behind(page.getLast().publicId()))
                        : Optional.empty(),
                isBehind && !page.isEmpty()
                        ? Optional.of(PageTurn.before(page.getFirst().publicId()))
                        : Optional.empty());
    }

    private int count(RankingQuery query, GroupCounts counts) {
        return switch (query.group()) {
            case RankingQuery.Group.All() -> counts.all();
            case RankingQuery.Group.With(Status status) -> counts.byStatus().getOrDefault(status, 0);
            case RankingQuery.Group.Tagged(Tag tag) -> counts.byTag().getOrDefault(tag, 0);
            case RankingQuery.Group.Once _ -> lists.count(query);
            case RankingQuery.Group.Filtered _ -> lists.count(query);
        };
    }
}
