package app.clientela.platform.web;

import java.util.Locale;

/// The person who reads the page.
public record Reader(String name, boolean owner, Locale language) {

    /// Never a name.
    @Override
    public String toString() {
        return "Reader[owner=" + owner + "]";
    }
}
