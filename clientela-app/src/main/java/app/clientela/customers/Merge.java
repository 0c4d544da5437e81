package app.clientela.customers;

import java.time.Instant;

/// A person's word that two customers are one, until it is taken back.
/// @param name of the customer who was merged, as their own documents write it
/// @param into whoever they are now
public record Merge(CustomerId merged, String name, Customer into, Instant at) {}
