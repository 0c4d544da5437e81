package app.clientela.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files in what somebody dropped, one after the other: those of an archive, and of archives in
/// it; or the one file itself.
final class Parcel implements AutoCloseable {

    /// An archive in an archive is opened; one in that is not.
    private static final int DEEPEST = 2;

    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable ReadingSource single;
    private long packed;

    private record Level(PackedFiles files, Iterator<String> names, String shownBefore) implements AutoCloseable {

        static Level of(PackedFiles files, String shownBefore) {
            return new Level(files, files.names().iterator(), shownBefore);
        }

        @Override
        public void close() {
            files.close();
        }
    }

    private Parcel(@Nullable ReadingSource single) {
        this.single = single;
    }

    /// @throws BookFault if it is an archive that cannot be opened
    static Parcel open(ReadingSource source) {
        if (!FileKinds.isArchive(source)) {
            return new Parcel(source);
        }
        Parcel parcel = new Parcel(null);
        parcel.levels.push(Level.of(PackedFiles.open(source), ""));
        return parcel;
    }

    /// How many files there are, archives in it counted once.
    static long count(ReadingSource source) {
        if (!FileKinds.isArchive(source)) {
            return 1;
        }
        try (PackedFiles files = PackedFiles.open(source)) {
            return files.names().size();
        }
    }

    /// The next file, which can be read until the parcel is closed or an archive in it is at its
    /// end; null after the last one.
    @Nullable
    ReadingSource next() {
        ReadingSource only = single;
        single = null;
        if (only != null) {
            packed = only.size();
            return only;
        }
        while (!levels.isEmpty()) {
            Level level = levels.peek();
            if (!level.names().hasNext()) {
                levels.pop().close();
                continue;
            }
            ReadingSource file = file(level, level.names().next());
            if (levels.size() == DEEPEST || !FileKinds.isArchive(file)) {
                return file;
            }
            levels.push(Level.of(PackedFiles.open(file), file.name() + "/"));
        }
        return null;
    }

    private ReadingSource file(Level level, String name) {
        packed += levels.size() == 1 ? level.files().packed(name) : 0;
        return level.files().source(name, Cleaning.clean(level.shownBefore() + name));
    }

    /// How many bytes of the whole parcel are behind the file that was given last.
    long position() {
        return packed;
    }

    @Override
    public void close() {
        List.copyOf(levels).forEach(Level::close);
        levels.clear();
    }
}
