package app.clientela.overview.label;

/// How often a range holds the true value, as people say it: 8 times out of 10.
public record Often(int times, int outOf) {

    public static Often of(int percent) {
        return percent % 10 == 0 ? new Often(percent / 10, 10) : new Often(percent, 100);
    }
}
