package app.clientela.analyst.cli;

import app.clientela.models.PurchaseTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The customers of a file: their histories, and their names in the same order.
sealed interface Customers permits LogCustomers, SummaryCustomers {

    /// Those of a log if the file has dates and no counts, else those of a summary.
    static Customers of(Path file, Optional<KindName> model) throws IOException {
        try (Table table = Table.open(file)) {
            boolean isLog = table.column("date") >= 0 && table.column(Histories.COUNT) < 0;
            return isLog ? new LogCustomers() : new SummaryCustomers(model);
        }
    }

    /// What cannot be read, if there is something.
    Optional<String> read(Path file) throws IOException;

    PurchaseTable table();

    /// Which model they have.
    Chosen choose(boolean believing);

    void eachName(Path file, Named each) throws IOException;

    /// What is done with a customer.
    interface Named {
        /// @param place in the table, from 0
        void take(int place, String name) throws IOException;
    }
}
