package app.clientela.overview.chart;

/// How far somebody was off, as a bar beside the one who was off farthest.
public record RaceBar(int length) {

    private static final int LEAST = 4;

    /// @param error of this one
    /// @param largest of all, above 0 unless nobody erred
    public static RaceBar of(int error, int largest) {
        return new RaceBar(Math.max(LEAST, Scale.upTo(largest).place(error)));
    }

    public String width() {
        return Scale.percent(length);
    }
}
