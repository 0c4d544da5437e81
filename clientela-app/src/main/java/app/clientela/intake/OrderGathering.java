package app.clientela.intake;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Reads a file row by row and puts the rows of one number together into documents, in the order
/// of the file. Ask `next()` until it gives null.
final class OrderGathering implements AutoCloseable {

    private static final int LONGEST_NUMBER = 120;

    private final RowReader reader;
    private final Plan plan;
    private final Hints hints;
    private final Columns columns;
    private final IdentityCells identities;
    private final SeenKeys seen = new SeenKeys();
    private final RowKeys keys;
    private final Queue<Gathered> ready = new ArrayDeque<>();
    private final int refundColumn;
    private final boolean severalRows;
    private @Nullable OrderDraft open;
    private boolean ended;

    /// @param sourceName what the external ids and numbers of this file belong to
    OrderGathering(ReadingSource source, Plan plan, Hints hints, String sourceName) {
        this.reader = new RowReader(source, plan, hints);
        this.plan = plan;
        this.hints = hints;
        this.columns = new Columns(plan);
        this.identities = new IdentityCells(plan, sourceName, reader.notices());
        this.keys = new RowKeys(plan);
        this.refundColumn = plan.column(Target.REFUND_OF).orElse(-1);
        this.severalRows = plan.severalRowsPerNumber();
    }

    /// The next document, refused row or skipped row; null at the end of the file.
    @Nullable
    Gathered next() {
        while (ready.isEmpty() && !ended) {
            ReadRow row = reader.next();
            if (row == null) {
                ended = true;
                finish();
            } else {
                take(row);
            }
        }
        return ready.poll();
    }

    /// Rows read so far, good or bad; the rows of an open document are among them.
    long rows() {
        return reader.rows();
    }

    /// Bytes of the file read so far.
    long position() {
        return reader.position();
    }

    /// The first hundred things noticed so far.
    List<Notice> notices() {
        return reader.notices().first();
    }

    /// How often each thing was noticed so far.
    Map<Reason, Long> noticed() {
        return reader.notices().counts();
    }

    private void take(ReadRow row) {
        switch (row) {
            case ReadRow.SaleRow sale -> take(sale);
            case RefusedRow refused -> ready.add(refused);
            case SkippedRow skipped -> ready.add(skipped);
        }
    }

    private void take(ReadRow.SaleRow row) {
        if (severalRows && open != null && row.number().isPresent() && open.takes(row)) {
            open.add(row);
            return;
        }
        finish();
        Optional<Gathered> repeated = severalRows ? Optional.empty() : repeated(row);
        if (repeated.isPresent()) {
            ready.add(repeated.get());
            return;
        }
        OrderDraft draft = new OrderDraft(plan, columns, hints, row);
        draft.add(row);
        open = draft;
    }

    /// A number that came before in this file, where no column says that its rows are lines: the
    /// same again is passed over, another content is a conflict.
    private Optional<Gathered> repeated(ReadRow.SaleRow row) {
        if (row.number().isEmpty()) {
            return Optional.empty();
        }
        String number = row.number().get();
        boolean refund = row.money().amount() < 0;
        int content = keys.content(row);
        int earlier = seen.putIfAbsent(RowKeys.hash(number, refund ? 1 : 0), content);
        if (earlier == 0) {
            return Optional.empty();
        }
        if (earlier == content) {
            return Optional.of(new SkippedRow(row.line(), Reason.REPEATED));
        }
        String title = plan.title(plan.column(Target.ORDER_NUMBER).orElse(-1));
        return Optional.of(RefusedRow.of(Reason.NUMBER_CONFLICT, row.line(), title, number, row.cells()));
    }

    private void finish() {
        OrderDraft draft = open;
        open = null;
        if (draft != null) {
            ReadRow.SaleRow first = draft.first();
            ready.add(draft.finished(number(first), identities.of(first.line(), first.cells()), refundOf(first)));
        }
    }

    private String number(ReadRow.SaleRow row) {
        if (row.number().isEmpty()) {
            long key = keys.key(row);
            return "%016x-%d".formatted(key, seen.count(key));
        }
        String number = row.number().get();
        if (number.length() <= LONGEST_NUMBER) {
            return number;
        }
        return number.substring(0, 100) + "%016x".formatted(RowKeys.hash(number, 0));
    }

    private Optional<String> refundOf(ReadRow.SaleRow row) {
        String of = refundColumn < 0 || refundColumn >= row.cells().size()
                ? ""
                : row.cells().get(refundColumn).strip();
        return of.isEmpty() ? Optional.empty() : Optional.of(of);
    }

    @Override
    public void close() {
        reader.close();
    }
}
