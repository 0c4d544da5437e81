package app.clientela.intake;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.Recognition;
import app.clientela.kernel.RunId;
import app.clientela.orders.Kind;
import app.clientela.orders.NewOrder;
import app.clientela.orders.Orders;
import app.clientela.orders.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Brings chunks of a file into the books: who bought, what, and what could not be taken.
final class Booking {

    private final Customers customers;
    private final Orders orders;
    private final RunId run;
    private final List<ParcelStore.Held> begun = new ArrayList<>();
    private final Counting counting;
    private final HeardBooking others;
    private Set<CustomerId> erased = Set.of();
    private boolean metErased;

    Booking(Desk desk, ImportRun run) {
        this.customers = desk.books().customers();
        this.orders = desk.books().orders();
        this.run = run.id();
        this.counting = Counting.from(run.tally());
        this.others = new HeardBooking(desk.books(), run.id(), counting);
    }

    /// Everything counted so far.
    Tally tally() {
        return counting.tally();
    }

    /// @return the rows that need the owner
    List<RefusedLine> book(Chunk chunk) {
        List<RefusedLine> refused = new ArrayList<>();
        List<DraftOrder> drafts = new ArrayList<>();
        List<Heard> heard = new ArrayList<>();
        begun.clear();
        for (Gathered item : chunk.items()) {
            switch (item) {
                case DraftOrder draft -> drafts.add(draft);
                case RefusedRow row -> refuse(row, refused);
                case SkippedRow row -> skip(row);
                case FileBegun file -> begin(file);
                case Heard something -> heard.add(something);
            }
        }
        erased = customers.erased();
        book(drafts, refused);
        others.book(heard, erased, refused);
        return refused;
    }

    /// The files that began in the chunk booked last.
    List<ParcelStore.Held> begun() {
        return List.copyOf(begun);
    }

    /// True once somebody stood in the file who was erased.
    boolean hasMetErased() {
        return metErased || others.hasMetErased();
    }

    private void begin(FileBegun file) {
        begun.add(new ParcelStore.Held(file.file(), file.name(), file.format()));
        counting.file(file.format());
    }

    private void skip(SkippedRow row) {
        counting.rows++;
        counting.skip(row.reason().slug(), 1);
    }

    private void refuse(RefusedRow row, List<RefusedLine> refused) {
        counting.rows++;
        counting.refuse(row.reason().slug());
        refused.add(new RefusedLine(
                row.line(), row.column(), row.given(), row.reason().slug(), row.cells()));
    }

    private void book(List<DraftOrder> drafts, List<RefusedLine> refused) {
        Map<Boolean, List<DraftOrder>> told = drafts.stream().collect(Collectors.partitioningBy(DraftOrder::half));
        book(told.getOrDefault(false, List.of()), orders::record, refused);
        book(told.getOrDefault(true, List.of()), orders::recordHalves, refused);
    }

    private void book(
            List<DraftOrder> drafts,
            BiFunction<List<NewOrder>, RunId, List<Recording>> recorder,
            List<RefusedLine> refused) {
        List<Recognition> who =
                customers.recognise(drafts.stream().map(DraftOrder::identity).toList(), run);
        List<NewOrder> wanted = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            wanted.add(orderOf(drafts.get(i), who.get(i)));
        }
        List<Recording> recordings = recorder.apply(wanted, run);
        for (int i = 0; i < drafts.size(); i++) {
            count(drafts.get(i), who.get(i));
            take(recordings.get(i), drafts.get(i), refused);
        }
    }

    private NewOrder orderOf(DraftOrder draft, Recognition who) {
        return new NewOrder(
                draft.identity().source(),
                draft.number(),
                draft.numbered(),
                draft.kind(),
                switch (who) {
                    case Recognition.Known known -> {
                        metErased |= erased.contains(known.customer());
                        yield Optional.of(known.customer());
                    }
                    case Recognition.Created created -> Optional.of(created.customer());
                    case Recognition.Unnamed _ -> Optional.empty();
                },
                draft.on(),
                draft.at(),
                draft.amount(),
                draft.netSaid(),
                draft.delivery(),
                draft.fee(),
                draft.lines(),
                draft.refundOf(),
                draft.line());
    }

    private void count(DraftOrder draft, Recognition who) {
        counting.rows += draft.rows();
        counting.documents++;
        if (who instanceof Recognition.Created) {
            counting.customers++;
        }
        if (who instanceof Recognition.Unnamed && draft.kind() == Kind.SALE) {
            counting.anonymous++;
        }
    }

    private void take(Recording recording, DraftOrder draft, List<RefusedLine> refused) {
        switch (recording) {
            case Recording.Recorded _ -> countMoney(draft);
            case Recording.Revised _ -> {
                counting.revised++;
                countMoney(draft);
            }
            case Recording.Known _ -> counting.known++;
            case Recording.Conflict _ -> conflict(draft, refused);
        }
    }

    private void countMoney(DraftOrder draft) {
        if (draft.kind() == Kind.SALE) {
            counting.sales++;
            counting.saleOf(draft.on(), draft.gross(), draft.net());
        } else {
            counting.refunds++;
            counting.refundOf(draft.on(), draft.gross());
        }
    }

    private void conflict(DraftOrder draft, List<RefusedLine> refused) {
        counting.documents--;
        counting.refuse(Reason.NUMBER_CONFLICT.slug());
        refused.add(new RefusedLine(draft.line(), "", draft.number(), Reason.NUMBER_CONFLICT.slug(), draft.cells()));
    }
}
