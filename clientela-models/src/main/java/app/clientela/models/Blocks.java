package app.clientela.models;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Work over many rows in blocks of a fixed size, on all processors. What a block brings does not
/// depend on who does it, and sums are taken in the order of the blocks: the same result to the
/// last bit whatever the number of processors.
final class Blocks {

    /// Rows of a block where each row costs some tenths of a microsecond.
    static final int ROWS = 1024;

    private Blocks() {}

    /// What is done with the rows `low` to `high - 1`.
    interface Part {
        void take(int low, int high);
    }

    /// What the rows `low` to `high - 1` bring.
    interface Sum {
        Evaluation of(int low, int high);
    }

    /// Does the tasks 0 to `tasks - 1`.
    static void each(int tasks, IntConsumer task) {
        if (tasks == 1) {
            task.accept(0);
        } else {
            IntStream.range(0, tasks).parallel().forEach(task);
        }
    }

    static void over(int rows, int size, Part part) {
        each((rows + size - 1) / size, block -> part.take(block * size, Math.min(rows, (block + 1) * size)));
    }

    /// The sum of what the blocks bring, for `parameters` parameters.
    static Evaluation sum(int rows, int parameters, Sum sum) {
        Evaluation[] brought = new Evaluation[(rows + ROWS - 1) / ROWS];
        each(brought.length, block -> brought[block] = sum.of(block * ROWS, Math.min(rows, (block + 1) * ROWS)));
        Evaluation total = Evaluation.zero(parameters);
        for (Evaluation one : brought) {
            total = total.plus(one);
        }
        return total;
    }
}
