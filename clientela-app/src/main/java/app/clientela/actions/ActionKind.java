package app.clientela.actions;

/// The ways of being in touch with a customer.
public enum ActionKind {
    NOTE,
    CALL,
    VISIT,
    MESSAGE
}
