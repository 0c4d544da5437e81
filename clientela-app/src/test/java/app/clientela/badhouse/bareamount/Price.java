package app.clientela.badhouse.bareamount;

/// An amount that cannot hold a cent.
record Price(double amount) {}
