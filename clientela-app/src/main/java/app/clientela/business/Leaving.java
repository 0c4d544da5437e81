package app.clientela.business;

/// How disabling a person came out.
public enum Leaving {
    DISABLED,
    /// The shop must keep somebody who can do everything.
    LAST_OWNER,
    UNKNOWN
}
