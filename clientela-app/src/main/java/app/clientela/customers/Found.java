package app.clientela.customers;

/// A customer to whom a key leads.
/// @param customer whoever they are now
/// @param told whose key it is: the same, or somebody merged into them
/// @param name empty where unknown
/// @param place empty where unknown
record Found(CustomerId customer, CustomerId told, String name, String place) {}
