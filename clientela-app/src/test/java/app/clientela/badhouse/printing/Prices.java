package app.clientela.badhouse.printing;

/// Talks to itself.
final class Prices {
    void show() {
        System.out.println("4.20");
    }
}
