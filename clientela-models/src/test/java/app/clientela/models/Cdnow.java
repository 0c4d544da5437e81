package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The public CDNOW sample in the folder of shared data: `$CLIENTELA_SHARED`, else `shared` beside
/// the repository. Tests that need it are skipped where there is no such folder, but fail where
/// the variable names one that is not there.
record Cdnow(List<Customer> customers) {

    /// One line of a summary file; `later` is -1 in the published summary, which has no holdout.
    record Customer(Purchases purchases, double meanAmount, int later) {}

    /// Days as whole numbers, weeks as their sevenths.
    static Cdnow exact() {
        return read("cdnow_summary.csv", 2, true);
    }

    /// The summary as published, rounded to two decimals.
    static Cdnow published() {
        return read("cdnow_summary_published.csv", 1, false);
    }

    List<Purchases> purchases() {
        return customers.stream().map(Customer::purchases).toList();
    }

    List<Spend> spends() {
        return customers.stream()
                .filter(c -> c.purchases().x() > 0)
                .map(c -> new Spend(c.purchases().x(), c.meanAmount()))
                .toList();
    }

    private static Cdnow read(String name, int first, boolean exact) {
        Path file = folder().resolve("data").resolve("cdnow").resolve(name);
        try {
            return new Cdnow(Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> customer(line.split(",", -1), first, exact))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Customer customer(String[] cells, int first, boolean exact) {
        double tx = Double.parseDouble(cells[first + 1]);
        double T = Double.parseDouble(cells[first + 2]);
        Purchases purchases = new Purchases(
                Integer.parseInt(cells[first]),
                exact ? Math.round(tx * 7) / 7.0 : tx,
                exact ? Math.round(T * 7) / 7.0 : T);
        int later = exact ? Integer.parseInt(cells[first + 4]) : -1;
        return new Customer(purchases, Double.parseDouble(cells[first + 3]), later);
    }

    private static Path folder() {
        String named = System.getenv("CLIENTELA_SHARED");
        if (named != null && !named.isBlank()) {
            assertThat(Path.of(named)).as("CLIENTELA_SHARED").isDirectory();
            return Path.of(named);
        }
        Path beside = Path.of("..", "..", "shared").toAbsolutePath().normalize();
        assumeTrue(Files.isDirectory(beside), "no folder of shared data");
        return beside;
    }
}
