package app.clientela.intake;

/// Where something stands in a parcel of many files, as one number, so that all that one parcel
/// tells has an order: the file in the upper half, the line or the running number in the lower.
final class ParcelLine {

    private static final int FILE = 32;
    private static final long UNLINED = 1L << 31;
    private static final long LINES = UNLINED - 1;

    private ParcelLine() {}

    /// @param file its place in the parcel, counted from 1
    /// @param line of the file; 0 where it has no lines
    /// @param running which thing of the file it is, counted from 1
    static long of(int file, long line, long running) {
        long within = line > 0 ? Math.min(line, LINES) : UNLINED | running;
        return ((long) file << FILE) | within;
    }

    static int file(long packed) {
        return (int) (packed >> FILE);
    }

    /// The line in its file; 0 where it has no lines.
    static long line(long packed) {
        return (packed & UNLINED) == 0 ? packed & LINES : 0;
    }
}
