package app.clientela.safekeeping;

/// Why a backup was made.
public enum Cause {
    DAILY,
    ASKED,
    /// Before a newer program changed the tables.
    UPGRADE
}
