package app.clientela.intake;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file says, one thing after the other, in the same order each time it is read.
public interface Telling extends AutoCloseable {

    /// The next thing, or null at the end.
    @Nullable
    Told next();

    @Override
    void close();

    /// What a small file says, read already.
    static Telling of(List<? extends Told> all) {
        return new Read(List.copyOf(all).iterator());
    }

    /// A file that was read as a whole.
    record Read(Iterator<? extends Told> left) implements Telling {

        @Override
        public @Nullable Told next() {
            return left.hasNext() ? left.next() : null;
        }

        @Override
        public void close() {
            // There is nothing open.
        }
    }
}
