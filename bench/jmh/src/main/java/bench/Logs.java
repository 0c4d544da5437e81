package bench;

import app.clientela.models.PurchaseDays;
import app.clientela.models.PurchaseTable;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From a log of 2.6 million purchases in memory, by day, to the summary of each customer.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class Logs {

    private static final int CUSTOMERS = 1_100_000;
    private static final int END = 728;

    private int[] customer = new int[4 * CUSTOMERS];
    private int[] day = new int[4 * CUSTOMERS];

    /// In the order of the days, as shops keep them.
    @Setup
    public void draw() {
        long[] rows = new long[4 * CUSTOMERS];
        int[] size = {0};
        Bases.each(CUSTOMERS, (who, watched, days) -> {
            for (int one : days) {
                rows[size[0]++] = ((long) (END - watched + one) << 32) + who;
            }
        });
        Arrays.sort(rows, 0, size[0]);
        customer = new int[size[0]];
        day = new int[size[0]];
        for (int i = 0; i < size[0]; i++) {
            customer[i] = (int) rows[i];
            day[i] = (int) (rows[i] >> 32);
        }
    }

    @Benchmark
    public PurchaseTable summarise() {
        return PurchaseDays.of(CUSTOMERS, customer, day).table(END);
    }
}
