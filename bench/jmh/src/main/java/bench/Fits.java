package bench;

import app.clientela.models.PurchaseFit;
import app.clientela.models.PurchaseModels;
import app.clientela.models.PurchaseRanges;
import app.clientela.models.PurchaseScores;
import app.clientela.models.PurchaseTable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From a summary in memory, a number per customer and column, to a fit and a score of everyone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class Fits {

    @Param({"100000", "1000000", "10000000"})
    private int customers;

    @Param({"PARETO_NBD", "BG_NBD", "MBG_NBD"})
    private PurchaseModels.Kind kind;

    private int[] x;
    private double[] tx;
    private double[] T;
    private PurchaseTable table;
    private PurchaseFit fit;

    @Setup
    public void draw() {
        x = new int[customers];
        tx = new double[customers];
        T = new double[customers];
        Bases.each(customers, (customer, watched, days) -> {
            x[customer] = days.length - 1;
            tx[customer] = days[days.length - 1] / 7.0;
            T[customer] = watched / 7.0;
        });
        table = PurchaseTable.of(x, tx, T);
        fit = PurchaseModels.fit(kind, table, kind.prior());
    }

    /// Equal histories are found, the model is fitted, P(alive) and 52 weeks are said of everyone.
    @Benchmark
    public double fitAndScore() {
        PurchaseTable all = PurchaseTable.of(x, tx, T);
        PurchaseFit found = PurchaseModels.fit(kind, all, kind.prior());
        return PurchaseScores.of(found.model(), all, 52).expected(0);
    }

    @Benchmark
    public PurchaseFit fitAlone() {
        return PurchaseModels.fit(kind, table, kind.prior());
    }

    @Benchmark
    public double scoreAlone() {
        return PurchaseScores.of(fit.model(), table, 52).expected(0);
    }

    /// 80 % ranges of the counts of 52 weeks and the chance of one at least.
    @Benchmark
    public double ranges() {
        return PurchaseRanges.of(fit.model(), table, 52, 0.8).chance(0);
    }
}
