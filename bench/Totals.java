import app.clientela.models.MbgCnbd;
import app.clientela.models.MbgNbd;
import app.clientela.models.Nbd;
import app.clientela.models.ParetoNbd;
import app.clientela.models.PurchaseFit;
import app.clientela.models.PurchaseModel;
import app.clientela.models.PurchaseModels;
import app.clientela.models.PurchaseTable;
import app.clientela.models.Simulation;
import app.clientela.models.SimulatedCustomer;
import app.clientela.models.TotalForecast;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Prints what the range of a base's total costs beside its fit, medians over invented shops:
/// `java -cp MODELS Totals.java`.
final class Totals {

    private static final List<PurchaseModel> TRUTHS = List.of(
            new ParetoNbd(.55, 10.6, .6, 11.7),
            new MbgNbd(.5, 6, .9, 2.4),
            new Nbd(.4, 12),
            new MbgCnbd(3, .8, 2.5, .6, 4));

    private Totals() {}

    public static void main(String[] given) {
        for (PurchaseModel truth : TRUTHS) {
            for (int customers : new int[] {100, 1_000, 100_000}) {
                int shops = customers > 10_000 ? 9 : 101;
                double[][] millis = new double[2][shops];
                for (int shop = 0; shop < shops; shop++) {
                    measure(truth, customers, shop, millis);
                }
                Arrays.sort(millis[0]);
                Arrays.sort(millis[1]);
                double fit = millis[0][shops / 2];
                double total = millis[1][shops / 2];
                System.out.printf(
                        Locale.ROOT,
                        "%s, %d customers: fit %.1f ms, range of the total %.1f ms, %.2f times%n",
                        truth.name(), customers, fit, total, total / fit);
            }
        }
    }

    private static void measure(PurchaseModel truth, int customers, int shop, double[][] millis) {
        double[] weeks = IntStream.range(0, customers)
                .mapToDouble(i -> Math.round(7 * (20 + 40.0 * i / customers)) / 7.0)
                .toArray();
        PurchaseTable table = PurchaseTable.of(Simulation.of(truth, weeks, 0, new SplittableRandom(shop)).stream()
                .map(SimulatedCustomer::purchases)
                .toList());
        long start = System.nanoTime();
        PurchaseFit fit = PurchaseModels.fit(truth.kind(), table, truth.kind().prior());
        long fitted = System.nanoTime();
        TotalForecast total = TotalForecast.of(fit, table, 39, new SplittableRandom(shop));
        if (total.quantile(.05) > total.quantile(.95)) {
            throw new IllegalStateException("no range");
        }
        long done = System.nanoTime();
        millis[0][shop] = (fitted - start) / 1e6;
        millis[1][shop] = (done - fitted) / 1e6;
    }
}
