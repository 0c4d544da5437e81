package app.clientela.business;

/// What a person may do.
public enum Role {
    /// Everything.
    OWNER,
    /// Everything but people, the export of customers, the undoing of imports, and what the
    /// figures stand on: the business and its assumptions, which they see.
    STAFF
}
