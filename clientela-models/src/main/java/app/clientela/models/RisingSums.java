package app.clientela.models;

/// `ln a(a+1)...(a+k-1)` for k = 0, 1, ..., with its first and second derivative by a: sums of
/// few terms of one sign, where differences of gamma functions would cancel.
final class RisingSums {

    final double[] log;
    final double[] first;
    final double[] second;

    RisingSums(double a, int most) {
        log = new double[most + 1];
        first = new double[most + 1];
        second = new double[most + 1];
        for (int k = 0; k < most; k++) {
            double shifted = a + k;
            log[k + 1] = log[k] + Math.log(shifted);
            first[k + 1] = first[k] + 1 / shifted;
            second[k + 1] = second[k] - 1 / (shifted * shifted);
        }
    }
}
