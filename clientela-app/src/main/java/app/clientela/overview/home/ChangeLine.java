package app.clientela.overview.home;

import app.clientela.kernel.Money;
import app.clientela.overview.chart.ChangeBar;
import app.clientela.valuation.Change;
import java.util.List;

/// One group's part in what changed.
record ChangeLine(Change.Kind kind, int customers, Money money, ChangeBar bar) {

    /// The parts of a change, all bars on the scale of the largest; gains first, then losses, the
    /// larger before the smaller.
    static List<ChangeLine> of(Change change) {
        Money largest = change.parts().stream()
                .map(part -> part.money().abs())
                .max(Money::compareTo)
                .orElseGet(() -> Money.zero(change.total().currency()));
        return change.parts().stream()
                .sorted((one, other) -> other.money().compareTo(one.money()))
                .map(part -> new ChangeLine(
                        part.kind(), part.customers(), part.money(), ChangeBar.of(part.money(), largest)))
                .toList();
    }

    String key() {
        return kind.textKey();
    }
}
