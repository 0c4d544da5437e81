package app.clientela.intake;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Reads a file row by row and puts the rows of one number together into documents, wherever they
/// stand in it; a document comes where its rows end. Ask `next()` until it gives null.
final class OrderGathering implements Gathering {

    private final ReadingSource source;
    private final String sourceName;
    private final Plan plan;
    private final Hints hints;
    private final Columns columns;
    private final IdentityCells identities;
    private final SeenKeys seen = new SeenKeys();
    private final RowKeys keys;
    private final Queue<Gathered> ready = new ArrayDeque<>();
    private final int refundColumn;
    private final boolean severalRows;
    private final Notices notices;
    private final ScatteredNumbers scattered;
    private final Map<String, OrderDraft> held = new LinkedHashMap<>();
    private RowReader reader;
    private int pass;
    private long rows;
    private @Nullable OrderDraft open;
    private boolean ended;

    /// @param sourceName what the external ids and numbers of this file belong to
    OrderGathering(ReadingSource source, Plan plan, Hints hints, String sourceName) {
        this.source = source;
        this.sourceName = sourceName;
        this.reader = new RowReader(source, plan, hints);
        this.notices = reader.notices();
        this.plan = plan;
        this.hints = hints;
        this.columns = new Columns(plan);
        this.identities = new IdentityCells(plan, sourceName, notices);
        this.keys = new RowKeys(plan);
        this.refundColumn = plan.column(Target.REFUND_OF).orElse(-1);
        this.severalRows = plan.severalRowsPerNumber();
        this.scattered = severalRows && plan.scattered() ? ScatteredNumbers.in(source, plan) : ScatteredNumbers.none();
    }

    /// The next document, refused row or skipped row; null at the end of the file.
    @Override
    public @Nullable Gathered next() {
        while (ready.isEmpty() && !ended) {
            ReadRow row = reader.next();
            if (row == null) {
                endPass();
            } else if (pass == 0) {
                take(row);
            } else if (row instanceof ReadRow.SaleRow sale) {
                hold(sale);
            }
        }
        return ready.poll();
    }

    /// The file is read again for the numbers that did not fit into memory.
    private void endPass() {
        finish();
        held.values().forEach(this::finish);
        held.clear();
        rows = rows();
        pass++;
        ended = pass >= scattered.passes();
        if (!ended) {
            reader.close();
            reader = new RowReader(source, plan, hints);
        }
    }

    /// Rows read so far, good or bad; the rows of an open document are among them.
    long rows() {
        return pass == 0 ? reader.rows() : rows;
    }

    @Override
    public long position() {
        return reader.position();
    }

    /// The first hundred things noticed so far.
    List<Notice> notices() {
        return notices.first();
    }

    /// How often each thing was noticed so far.
    Map<Reason, Long> noticed() {
        return notices.counts();
    }

    private void take(ReadRow row) {
        switch (row) {
            case ReadRow.SaleRow sale -> take(sale);
            case RefusedRow refused -> ready.add(orLeftOut(refused));
            case SkippedRow skipped -> ready.add(skipped);
        }
    }

    private void take(ReadRow.SaleRow row) {
        if (severalRows && row.number().filter(scattered::has).isPresent()) {
            finish();
            hold(row);
        } else if (severalRows && open != null && row.number().isPresent() && open.hasNumberOf(row)) {
            add(row, open);
        } else {
            finish();
            repeated(row).ifPresentOrElse(ready::add, () -> open = begun(row));
        }
    }

    /// A row of a number whose other rows stand elsewhere; another pass has the other numbers.
    private void hold(ReadRow.SaleRow row) {
        String number = row.number().orElse("");
        if (!scattered.has(number) || scattered.pass(number) != pass) {
            return;
        }
        OrderDraft draft = held.get(number);
        if (draft == null) {
            held.put(number, begun(row));
        } else {
            add(row, draft);
        }
        if (draft != null && draft.rows() == scattered.rows(number)) {
            held.remove(number);
            finish(draft);
        }
    }

    private OrderDraft begun(ReadRow.SaleRow row) {
        OrderDraft draft = new OrderDraft(plan, columns, hints, row);
        draft.add(row);
        return draft;
    }

    /// One order is in one currency.
    private void add(ReadRow.SaleRow row, OrderDraft draft) {
        if (draft.takes(row)) {
            draft.add(row);
        } else {
            ready.add(orLeftOut(conflict(row)));
        }
    }

    /// A number that came before in this file, where no column says that its rows are lines: the
    /// same again is passed over, another content is a conflict.
    private Optional<Gathered> repeated(ReadRow.SaleRow row) {
        if (severalRows || row.number().isEmpty() || isUnsold(row)) {
            return Optional.empty();
        }
        String number = row.number().get();
        boolean refund = row.money().amount() < 0;
        int content = keys.content(row);
        int earlier = seen.putIfAbsent(RowKeys.hash(number, refund ? 1 : 0), content);
        if (earlier == 0) {
            return Optional.empty();
        }
        return Optional.of(earlier == content ? new SkippedRow(row.line(), Reason.REPEATED) : orLeftOut(conflict(row)));
    }

    private boolean isUnsold(ReadRow.SaleRow row) {
        return OrderStatuses.whyUnsold(columns.cell(row.cells(), Target.STATUS)).isPresent();
    }

    /// Rows that their owner leaves out knowingly are refused no more.
    private Gathered orLeftOut(RefusedRow row) {
        return hints.answers().leftOut().contains(row.reason()) ? new SkippedRow(row.line(), Reason.LEFT_OUT) : row;
    }

    private RefusedRow conflict(ReadRow.SaleRow row) {
        String title = plan.title(plan.column(Target.ORDER_NUMBER).orElse(-1));
        return RefusedRow.of(
                Reason.NUMBER_CONFLICT, row.line(), title, row.number().orElse(""), row.cells());
    }

    private void finish() {
        OrderDraft draft = open;
        open = null;
        if (draft != null) {
            finish(draft);
        }
    }

    private void finish(OrderDraft draft) {
        draft.whyUnsold().ifPresentOrElse(reason -> passOver(draft, reason), () -> sell(draft));
    }

    /// An order that was called off takes back what an earlier file told of it.
    private void passOver(OrderDraft draft, Reason reason) {
        ReadRow.SaleRow first = draft.first();
        if (reason == Reason.ORDER_CANCELLED && first.number().isPresent()) {
            Place place = new Place(first.line(), "", draft.rows());
            ready.add(new Heard(
                    first.line(),
                    sourceName,
                    new Told.Cancelled(place, first.number().get(), draft.day())));
        } else {
            ready.addAll(Collections.nCopies(draft.rows(), new SkippedRow(first.line(), reason)));
        }
    }

    private void sell(OrderDraft draft) {
        ReadRow.SaleRow first = draft.first();
        ready.add(draft.finished(number(first), identities.of(first.line(), first.cells()), refundOf(first)));
    }

    private String number(ReadRow.SaleRow row) {
        if (row.number().isEmpty()) {
            long key = keys.key(row);
            return "%016x-%d".formatted(key, seen.count(key));
        }
        return OrderNumbers.fit(row.number().get());
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
