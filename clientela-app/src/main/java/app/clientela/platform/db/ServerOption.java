package app.clientela.platform.db;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What every command that opens a shop can be told about its database.
public final class ServerOption {

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "PostgreSQL for the books of a grown shop, such as jdbc:postgresql://host/clientela?user=shop.",
                "The password stands in CLIENTELA_DATABASE_PASSWORD; files stay in the folder of the data."
            })
    private Optional<String> url = Optional.empty();

    /// The shop of a folder, with its books where the person said.
    public ShopPlace in(Path folder) {
        return new ShopPlace(folder, url, System.getenv());
    }
}
