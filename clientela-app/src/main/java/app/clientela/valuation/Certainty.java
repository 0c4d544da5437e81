package app.clientela.valuation;

import app.clientela.kernel.Probability;

/// How sure it is that a customer is among the most valuable, counting what the next months bring.
/// @param first chance to be one of the first [#FIRST]
/// @param fifth chance to be in the most valuable fifth of all who have bought
public record Certainty(Probability first, Probability fifth) {

    public static final int FIRST = 20;

    /// From this chance on we call it sure.
    private static final double SURE = .8;

    public boolean isSureOfFirst() {
        return first.isAtLeast(SURE);
    }
}
