package app.clientela.customers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a row tells about who it is of.
/// @param automatic keys that decide, the most trusted first
/// @param facts every key that is worth keeping of this customer, with what stood in the row
/// @param offered the key of a tax id that has lost its leading zeros
/// @param name as written; empty where the row has none
/// @param sortedName the name's words in alphabetical order
/// @param fallback a key for the same name with the same shared address, should the e-mail turn out
///     to be shared
record Clues(
        List<Key> automatic,
        Map<Key, String> facts,
        Optional<Key> phone,
        Optional<Key> offered,
        Optional<Key> fallback,
        String name,
        String sortedName,
        Optional<String> place,
        Optional<String> country) {

    Optional<Key> email() {
        return automatic.stream()
                .filter(key -> key.kind() == KnownAs.Kind.EMAIL)
                .findFirst();
    }

    Optional<Key> taxId() {
        return automatic.stream()
                .filter(key -> key.kind() == KnownAs.Kind.TAX_ID)
                .findFirst();
    }
}
