package app.clientela.business;

/// A device that was known, and the fresh secret it must keep from now on.
public record Recalled(Person person, String secret) {

    /// Never the secret.
    @Override
    public String toString() {
        return "Recalled[" + person + "]";
    }
}
