package app.clientela.intake;

import org.jspecify.annotations.Nullable;

/// Reads the files of a parcel one after the other, each by its format. What cannot be read of one
/// is told as refused, and the next one goes on.
final class ParcelGathering implements Gathering {

    private final Parcel parcel;
    private final Hearing hearing;
    private @Nullable ParcelFile telling;
    private int file;
    private long running;

    /// @param source the name that their owner gave them; empty where each format speaks for itself
    ParcelGathering(ReadingSource parcel, Hints hints, String source) {
        this.parcel = Parcel.open(parcel);
        this.hearing = new Hearing(hints, source);
    }

    @Override
    public @Nullable Gathered next() {
        while (true) {
            if (telling == null) {
                return begun();
            }
            Told told = telling.next();
            if (told != null) {
                return hearing.heard(told, ParcelLine.of(file, told.place().line(), ++running));
            }
            telling.close();
            telling = null;
        }
    }

    private @Nullable Gathered begun() {
        ReadingSource source = parcel.next();
        if (source == null) {
            return null;
        }
        file++;
        running = 0;
        ParcelFile opened = ParcelFile.open(source, hearing.hints());
        telling = opened;
        hearing.listenTo(opened.format());
        return new FileBegun(
                ParcelLine.of(file, 0, 0),
                file,
                source.name(),
                opened.format().map(Format::name).orElse(""));
    }

    @Override
    public long position() {
        return parcel.position();
    }

    @Override
    public void close() {
        if (telling != null) {
            telling.close();
        }
        parcel.close();
    }
}
