package app.clientela.models;

import java.util.Comparator;
import java.util.stream.IntStream;

/// How much of what came was from the fifth of the customers of whom most was expected: what a shop
/// that looks after some of its customers asks of a forecast.
final class TopShare {

    private static final double TOP = .2;

    private TopShare() {}

    /// What came from the top fifth by what was said; of equal ones, the first.
    static double broughtByTop(double[] said, int[] came) {
        return IntStream.range(0, said.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> said[i]).reversed())
                .limit((long) Math.ceil(TOP * said.length))
                .mapToInt(i -> came[i])
                .sum();
    }

    /// 0 where nothing came.
    static double of(double brought, double came) {
        return came == 0 ? 0 : brought / came;
    }
}
