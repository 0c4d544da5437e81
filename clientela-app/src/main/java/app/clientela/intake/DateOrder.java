package app.clientela.intake;

/// In which order a date such as 01/02/2025 is written.
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    DateOrder other() {
        return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
    }
}
