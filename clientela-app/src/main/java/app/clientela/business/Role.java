package app.clientela.business;

/// What a person may do.
public enum Role {
    /// Everything.
    OWNER,
    /// Everything but people, the export of customers, and the undoing of imports.
    STAFF
}
