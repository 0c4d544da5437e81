package app.clientela.business.web;

import app.clientela.business.Trade;
import app.clientela.kernel.Problem;
import java.util.List;

/// The page of the first run.
/// @param isNew false where a command has opened the shop, and its money and its days are settled
/// @param hasDemo true where the shop can be filled with invented customers
record SetupView(SetupForm form, List<Problem> problems, boolean isNew, boolean hasDemo) {

    List<Trade> trades() {
        return List.of(Trade.values());
    }

    List<Place> places() {
        return Place.KNOWN;
    }

    /// The trade chosen so far.
    Trade trade() {
        return trades().stream()
                .filter(trade -> trade.name().equals(form.trade()))
                .findFirst()
                .orElse(Trade.OTHER);
    }
}
