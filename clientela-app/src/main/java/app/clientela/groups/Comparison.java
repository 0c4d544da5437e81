package app.clientela.groups;

import java.util.Locale;

/// How a condition compares.
public enum Comparison {
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    /// Less than so many days before the last day of the data; among the first so many.
    WITHIN,
    /// So many days before the last day of the data, or more; not among the first so many.
    OVER,
    /// On that day or later.
    SINCE,
    /// Earlier than that day.
    BEFORE,
    ONE_OF,
    NONE_OF,
    /// Needs no value.
    YES,
    /// Needs no value.
    NO;

    /// The word that addresses and kept rules use, such as `at-least`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
