package app.clientela.badhouse.emptyname;

/// What does it do?
record PriceManager(String name) {}
