package app.clientela.customers;

import app.clientela.kernel.Problem;
import java.util.List;

/// What came of typing a customer by hand.
public sealed interface Adding {

    record Added(CustomerId customer) implements Adding {}

    /// Somebody with this e-mail address or tax id is here already.
    record AlreadyHere(CustomerId customer) implements Adding {}

    record Refused(List<Problem> problems) implements Adding {}
}
