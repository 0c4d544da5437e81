package app.clientela.privacy;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Traces;
import app.clientela.kernel.RunId;
import java.util.Set;

/// What is known of these customers is being destroyed. Every room destroys what it holds about
/// them, in the same transaction; amounts and days stay.
/// @param customers as documents named them
/// @param traces by which texts are told that name them
/// @param runs that told something of them, as far as customers and consents know
public record CustomerForgotten(Set<CustomerId> customers, Traces traces, Set<RunId> runs) {

    public CustomerForgotten {
        customers = Set.copyOf(customers);
        runs = Set.copyOf(runs);
    }
}
