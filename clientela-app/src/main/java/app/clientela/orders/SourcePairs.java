package app.clientela.orders;

import app.clientela.kernel.Money;
import java.util.List;

/// Sales that two sources seem to tell both, while nobody has said whether they are the same ones.
/// @param one the first of the two in the order of the alphabet
/// @param gross what the sales of `one` among them are worth, by currency
public record SourcePairs(String one, String other, long pairs, List<Money> gross) {

    public SourcePairs {
        gross = List.copyOf(gross);
    }
}
