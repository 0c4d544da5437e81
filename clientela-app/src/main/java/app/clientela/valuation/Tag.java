package app.clientela.valuation;

/// What a customer also is, beside the one label.
public enum Tag {
    /// Serving them took more than a set share of the margin of the same twelve months.
    COSTS_A_LOT;

    /// The text that names it.
    public String textKey() {
        return "valuation.tag.costs";
    }
}
