package app.clientela.badhouse.loneinterface;

/// An interface for the one below.
interface Prices {
    String price();

    /// The only one there is.
    record Listed(String price) implements Prices {}
}
