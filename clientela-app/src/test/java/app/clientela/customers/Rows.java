package app.clientela.customers;

import java.util.Optional;

/// Rows of documents for tests, said in short.
record Rows(String source, boolean strongColumns) {

    static Rows of(String source) {
        return new Rows(source, true);
    }

    static Rows namesOnly(String source) {
        return new Rows(source, false);
    }

    /// @param said such as `id=7 | name=Anna | email=anna@example.com`
    Identity row(String said) {
        return new Identity(
                source,
                part(said, "id"),
                part(said, "name"),
                part(said, "email"),
                part(said, "phone"),
                part(said, "tax"),
                part(said, "place"),
                part(said, "country"),
                strongColumns);
    }

    private static Optional<String> part(String said, String key) {
        for (String part : said.split("\\|", -1)) {
            String tidy = part.strip();
            if (tidy.startsWith(key + "=")) {
                return Optional.of(tidy.substring(key.length() + 1));
            }
        }
        return Optional.empty();
    }
}
