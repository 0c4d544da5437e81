package app.clientela.intake;

import org.jspecify.annotations.Nullable;

/// Remembers 64-bit keys, each with a number, in about fourteen bytes a key, so that ten million
/// rows of a file can be told apart. The upper eight bits of a key choose its case and the next
/// eight its shelf there; the shelf keeps the other forty-eight.
public final class SeenKeys {

    private static final int CASES = 1 << 8;
    private static final int SHELVES = 1 << 8;
    private static final int SMALLEST = 4;

    private final @Nullable Shelf[] @Nullable [] cases = new Shelf[CASES][];

    /// Puts a number beside a key that has none, and returns what was there before, or 0.
    /// @param value not 0
    int putIfAbsent(long key, int value) {
        Shelf shelf = shelf(key);
        int place = shelf.find(key);
        if (shelf.values[place] != 0) {
            return shelf.values[place];
        }
        shelf.put(place, key, value);
        return 0;
    }

    /// Counts this text once more and returns how often it has come.
    public int count(String text) {
        return count(RowKeys.hash(text, 0));
    }

    /// Counts this key once more and returns how often it has come.
    int count(long key) {
        Shelf shelf = shelf(key);
        int place = shelf.find(key);
        if (shelf.values[place] == 0) {
            shelf.put(place, key, 1);
            return 1;
        }
        return ++shelf.values[place];
    }

    /// The number beside a key, or 0.
    int get(long key) {
        Shelf shelf = shelf(key);
        return shelf.values[shelf.find(key)];
    }

    private Shelf shelf(long key) {
        int index = (int) (key >>> 56);
        @Nullable Shelf[] shelves = cases[index];
        if (shelves == null) {
            shelves = new Shelf[SHELVES];
            cases[index] = shelves;
        }
        int place = (int) (key >>> 48) & (SHELVES - 1);
        Shelf shelf = shelves[place];
        if (shelf == null) {
            shelf = new Shelf();
            shelves[place] = shelf;
        }
        return shelf;
    }

    /// Keys with open addressing; grows by a quarter when four in five places are taken.
    private static final class Shelf {

        private int[] low = new int[SMALLEST];
        private short[] high = new short[SMALLEST];
        private int[] values = new int[SMALLEST];
        private int size;

        /// Where the key is, or the free place where it belongs.
        int find(long key) {
            int keyLow = (int) key;
            short keyHigh = (short) (key >>> 32);
            int place = Integer.remainderUnsigned(keyLow, low.length);
            while (values[place] != 0 && (low[place] != keyLow || high[place] != keyHigh)) {
                place = place + 1 == low.length ? 0 : place + 1;
            }
            return place;
        }

        void put(int place, long key, int value) {
            int at = place;
            if ((size + 1) * 5 > low.length * 4) {
                grow();
                at = find(key);
            }
            low[at] = (int) key;
            high[at] = (short) (key >>> 32);
            values[at] = value;
            size++;
        }

        private void grow() {
            int[] oldLow = low;
            short[] oldHigh = high;
            int[] oldValues = values;
            int length = oldLow.length + Math.max(SMALLEST, oldLow.length / 4);
            low = new int[length];
            high = new short[length];
            values = new int[length];
            for (int i = 0; i < oldLow.length; i++) {
                if (oldValues[i] != 0) {
                    int place = find(((long) oldHigh[i] << 32) | (oldLow[i] & 0xFFFFFFFFL));
                    low[place] = oldLow[i];
                    high[place] = oldHigh[i];
                    values[place] = oldValues[i];
                }
            }
        }
    }
}
