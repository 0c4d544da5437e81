package app.clientela.customers;

import java.util.Optional;

/// Two customers who may be one, or sales without a name that may be this customer's.
public record MergeProposal(Customer customer, Optional<Customer> other, MergeReason reason) {}
