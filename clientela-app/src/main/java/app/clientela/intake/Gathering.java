package app.clientela.intake;

import org.jspecify.annotations.Nullable;

/// A file as the things it tells, in an order that never changes.
sealed interface Gathering extends AutoCloseable permits OrderGathering, ParcelGathering {

    /// The next thing, or null at the end.
    @Nullable
    Gathered next();

    /// How many bytes of the file were read so far.
    long position();

    @Override
    void close();
}
