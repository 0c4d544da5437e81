package app.clientela.privacy;

/// A way to write to or call somebody. `MESSAGE` is SMS, WhatsApp and their kind.
public enum Channel {
    EMAIL,
    MESSAGE,
    PHONE,
    POST
}
