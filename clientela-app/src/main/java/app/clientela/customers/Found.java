package app.clientela.customers;

/// A customer to whom a key leads.
/// @param name empty where unknown
/// @param place empty where unknown
record Found(CustomerId customer, String name, String place) {}
