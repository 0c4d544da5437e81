package app.clientela.privacy;

/// What holds for a customer and a channel. An address in a book is no consent: `UNKNOWN`.
public enum ConsentState {
    UNKNOWN,
    GRANTED,
    WITHDRAWN
}
