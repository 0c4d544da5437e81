package app.clientela.models;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The distinct histories among many, in the order of x, tx, T, with the number of customers of
/// each and the row of every customer.
///
/// Histories are dealt by a bit of their hash to one or two parts, which can work at the same
/// time: each finds its distinct histories in a hash table and sorts them; the two are merged.
/// No two histories compare equal, so the order is one whatever the number of processors.
final class DistinctRows {

    private static final int MANY = 20_000;

    final int[] x;
    final double[] tx;
    final double[] T;
    final double[] count;
    final int[] rowOf;

    DistinctRows(int size, int[] rowOf) {
        x = new int[size];
        tx = new double[size];
        T = new double[size];
        count = new double[size];
        this.rowOf = rowOf;
    }

    static DistinctRows among(HistoryColumns columns) {
        int[] rowOf = new int[columns.size];
        int parts = columns.size < MANY ? 1 : 2;
        Part[] part = new Part[2];
        Arrays.setAll(part, i -> new Part(i));
        Blocks.each(parts, i -> part[i].take(columns, parts, rowOf));
        return merged(part, rowOf);
    }

    private static DistinctRows merged(Part[] part, int[] rowOf) {
        DistinctRows rows = new DistinctRows(part[0].size + part[1].size, rowOf);
        int[] next = new int[2];
        for (int row = 0; row < rows.x.length; row++) {
            int from = isBefore(part[0], next[0], part[1], next[1]) ? 0 : 1;
            int at = part[from].order[next[from]++];
            rows.x[row] = (int) part[from].keys[3 * at];
            rows.tx[row] = part[from].keys[3 * at + 1];
            rows.T[row] = part[from].keys[3 * at + 2];
            rows.count[row] = part[from].count[at];
            part[from].rank[at] = row;
        }
        Blocks.over(rowOf.length, 1 << 16, (low, high) -> {
            for (int i = low; i < high; i++) {
                rowOf[i] = part[rowOf[i] & 1].rank[rowOf[i] >>> 1];
            }
        });
        return rows;
    }

    private static boolean isBefore(Part one, int place, Part other, int otherPlace) {
        return place < one.size
                && (otherPlace == other.size
                        || Part.compare(one.order[place], one.keys, other.order[otherPlace], other.keys) < 0);
    }

    /// The distinct histories of one part of the hashes.
    private static final class Part {
        private final int number;
        private double[] keys = new double[3 * 64];
        private double[] count = new double[64];
        private long[] slots = new long[128];
        private int[] order = new int[0];
        private int[] rank = new int[0];
        private int size;

        Part(int number) {
            this.number = number;
        }

        /// Leaves in `rowOf`, for each history of this part, twice its index plus the part.
        void take(HistoryColumns columns, int parts, int[] rowOf) {
            for (int i = 0; i < columns.size; i++) {
                double tx = columns.tx[i] + 0.0;
                double T = columns.T[i] + 0.0;
                long hash = hash(columns.x[i], tx, T);
                if ((hash & (parts - 1)) == number) {
                    int index = index(hash, columns.x[i], tx, T);
                    count[index] += columns.customers(i);
                    rowOf[i] = 2 * index + number;
                }
            }
            sort();
        }

        private int index(long hash, int x, double tx, double T) {
            long tag = hash & 0xFFFF_FFFF_0000_0000L;
            int mask = slots.length - 1;
            int slot = (int) (hash >>> 32) & mask;
            while (slots[slot] != 0) {
                int index = (int) slots[slot] - 1;
                int key = 3 * index;
                if ((slots[slot] & 0xFFFF_FFFF_0000_0000L) == tag
                        && keys[key] == x
                        && keys[key + 1] == tx
                        && keys[key + 2] == T) {
                    return index;
                }
                slot = (slot + 1) & mask;
            }
            slots[slot] = tag | (size + 1);
            return append(x, tx, T);
        }

        private int append(int x, double tx, double T) {
            if (size == count.length) {
                keys = Arrays.copyOf(keys, 2 * keys.length);
                count = Arrays.copyOf(count, 2 * count.length);
                widen();
            }
            keys[3 * size] = x;
            keys[3 * size + 1] = tx;
            keys[3 * size + 2] = T;
            return size++;
        }

        private void widen() {
            long[] wider = new long[2 * slots.length];
            int mask = wider.length - 1;
            for (long entry : slots) {
                int slot = (int) (entry >>> 32) & mask;
                while (entry != 0 && wider[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                wider[slot] = entry == 0 ? wider[slot] : entry;
            }
            slots = wider;
        }

        private static long hash(int x, double tx, double T) {
            long h = x * 0x9E3779B97F4A7C15L;
            h = (h ^ Double.doubleToRawLongBits(tx)) * 0xBF58476D1CE4E5B9L;
            h = (h ^ (h >>> 31) ^ Double.doubleToRawLongBits(T)) * 0x94D049BB133111EBL;
            return h ^ (h >>> 29);
        }

        /// Merge sort of the indexes by their histories.
        private void sort() {
            slots = new long[0];
            rank = new int[size];
            int[] from = IntStream.range(0, size).toArray();
            int[] to = new int[size];
            for (int run = 1; run < size; run *= 2) {
                for (int low = 0; low < size; low += 2 * run) {
                    merge(from, to, low, Math.min(low + run, size), Math.min(low + 2 * run, size));
                }
                int[] swapped = from;
                from = to;
                to = swapped;
            }
            order = from;
        }

        private void merge(int[] from, int[] to, int low, int middle, int high) {
            int left = low;
            int right = middle;
            for (int i = low; i < high; i++) {
                boolean first = left < middle && (right == high || compare(from[left], keys, from[right], keys) < 0);
                to[i] = first ? from[left++] : from[right++];
            }
        }

        private static int compare(int one, double[] keys, int other, double[] others) {
            for (int i = 0; i < 3; i++) {
                double difference = keys[3 * one + i] - others[3 * other + i];
                if (difference != 0) {
                    return difference < 0 ? -1 : 1;
                }
            }
            return 0;
        }
    }
}
