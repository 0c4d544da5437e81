package app.clientela.badhouse.staticstate;

/// Remembers across shops.
final class Prices {
    static int asked = 0;

    private Prices() {}
}
