package app.clientela.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Rows of a file under `golden/`: the cells of each line below the heading.
final class Golden {

    private Golden() {}

    static List<String[]> rows(String name) {
        var stream = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] numbers(String[] cells) {
        return Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray();
    }

    /// Holds a model against one row of the grid, to a relative error of 1e-9.
    static void assertAgrees(PurchaseModel model, double[] row) {
        Purchases p = new Purchases((int) row[4], row[5], row[6]);
        String where = model + " " + p;
        assertAgrees(where + " log-likelihood", model.logLikelihood(p), row[7]);
        assertAgrees(where + " alive", model.aliveProbability(p), row[8]);
        assertAgrees(where + " expected", model.expectedPurchases(p, 52), row[9]);
        assertAgrees(where + " chance", model.chanceOfPurchase(p, 52), row[10]);
    }

    private static void assertAgrees(String what, double found, double exact) {
        assertThat(found).as(what).isCloseTo(exact, within(Math.max(1e-12, Math.abs(exact) * 1e-9)));
    }
}
