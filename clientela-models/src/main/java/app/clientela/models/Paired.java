package app.clientela.models;

/// What one rival gains on another over the same customers, taken pair by pair.
///
/// @param difference sum of the differences
/// @param error standard error of that sum
record Paired(double difference, double error) {

    static Paired of(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] - other[i];
        }
        double mean = sum / one.length;
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            double off = one[i] - other[i] - mean;
            squares += off * off;
        }
        return new Paired(sum, Math.sqrt(squares));
    }
}
