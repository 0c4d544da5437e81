package app.clientela.badhouse.modules;

/// The root of two rooms that lean on each other.
final class Root {
    private Root() {}
}
