package app.clientela.customers;

/// Something a customer can be found by.
/// @param source whose it is; empty where it means the same everywhere
/// @param matched what is compared
record Key(KnownAs.Kind kind, String source, String matched) {}
