package app.clientela.badhouse.unmarked;

/// Stands where nobody promised that nothing is null.
record Prices(String price) {}
