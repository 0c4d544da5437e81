package app.clientela.kernel;

/// A chance between 0 and 1.
public record Probability(double value) implements Comparable<Probability> {

    public Probability {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not " + value);
        }
    }

    public boolean isAtLeast(double level) {
        return value >= level;
    }

    @Override
    public int compareTo(Probability other) {
        return Double.compare(value, other.value);
    }
}
