package app.clientela.platform.db;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a shop is, as a person named it.
/// @param folder holds the files that came in and the lock; the books too, where no server is named
/// @param database as it was typed, not yet read
/// @param environment of the process, which may name the user and the password
public record ShopPlace(Path folder, Optional<String> database, Map<String, String> environment) {

    public ShopPlace {
        environment = Map.copyOf(environment);
    }

    public static ShopPlace of(Path folder) {
        return new ShopPlace(folder, Optional.empty(), Map.of());
    }

    /// True where a shop may be; a server is asked once it is opened.
    public boolean hasData() {
        return database.isPresent() || DataFolder.hasData(folder);
    }

    /// Names no environment: that holds passwords.
    @Override
    public String toString() {
        return database.map(url -> folder + ", " + url).orElseGet(folder::toString);
    }
}
