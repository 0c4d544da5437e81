package app.clientela.costs;

import static app.clientela.db.Tables.BILL;
import static app.clientela.db.Tables.BILL_LINE;
import static app.clientela.db.Tables.BILL_OFF;
import static app.clientela.db.Tables.SUPPLIER;

import app.clientela.kernel.Ids;
import app.clientela.kernel.Money;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/// All SQL about bills and their lines.
final class BillStore {

    private static final int AT_ONCE = 500;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_SKU = 80;

    private final Database database;
    private final Ids ids;
    private final SupplierStore suppliers;

    BillStore(Database database, Ids ids, SupplierStore suppliers) {
        this.database = database;
        this.ids = ids;
        this.suppliers = suppliers;
    }

    BillRecording record(NewBill bill, RunId run) {
        String content = BillContent.of(bill);
        Result<? extends Record> told = database.sql()
                .select(BILL.ID, BILL.RUN_ID, BILL.CONTENT)
                .from(BILL)
                .where(BILL.SOURCE.eq(bill.source()))
                .and(BILL.NUMBER.eq(bill.number()))
                .orderBy(BILL.ID.desc())
                .fetch();
        for (Record row : told) {
            if (row.get(BILL.RUN_ID).equals(run)) {
                BillId id = new BillId(row.get(BILL.ID));
                return row.get(BILL.CONTENT).equals(content)
                        ? new BillRecording.Known(id)
                        : new BillRecording.Conflict(id);
            }
        }
        BillId id = add(bill, content, run);
        if (told.isEmpty()) {
            return new BillRecording.Recorded(id);
        }
        return told.getFirst().get(BILL.CONTENT).equals(content)
                ? new BillRecording.Known(id)
                : new BillRecording.Revised(id);
    }

    private BillId add(NewBill bill, String content, RunId run) {
        long id = ids.next();
        database.sql()
                .insertInto(BILL)
                .set(BILL.ID, id)
                .set(BILL.RUN_ID, run)
                .set(BILL.SOURCE, bill.source())
                .set(BILL.NUMBER, bill.number())
                .set(BILL.KIND, bill.kind().name().toLowerCase(Locale.ROOT))
                .set(BILL.SUPPLIER_ID, suppliers.recognise(bill))
                .set(BILL.BILLED_ON, bill.on())
                .set(BILL.CURRENCY, bill.gross().currency().getCurrencyCode())
                .set(BILL.GROSS_MINOR, bill.gross().minor())
                .set(BILL.NET_MINOR, bill.net().minor())
                .set(BILL.CONTENT, content)
                .set(BILL.LINE, bill.line())
                .execute();
        int position = 0;
        for (NewBillLine line : bill.lines()) {
            database.sql()
                    .insertInto(BILL_LINE)
                    .set(BILL_LINE.BILL_ID, id)
                    .set(BILL_LINE.POSITION, ++position)
                    .set(BILL_LINE.TEXT, Plain.cut(line.text().strip(), LONGEST_TEXT))
                    .set(
                            BILL_LINE.SKU,
                            line.sku()
                                    .map(sku -> Plain.cut(sku.strip(), LONGEST_SKU))
                                    .orElse(null))
                    .set(BILL_LINE.QUANTITY_MILLI, line.quantityMilli())
                    .set(BILL_LINE.NET_MINOR, line.net().minor())
                    .execute();
        }
        return new BillId(id);
    }

    void callOff(List<BillOff> off, RunId run) {
        off.forEach(bill -> database.sql()
                .insertInto(BILL_OFF)
                .set(BILL_OFF.SOURCE, bill.source())
                .set(BILL_OFF.NUMBER, bill.number())
                .set(BILL_OFF.RUN_ID, run)
                .onConflictDoNothing()
                .execute());
    }

    void withdraw(RunId run) {
        database.sql().deleteFrom(BILL_OFF).where(BILL_OFF.RUN_ID.eq(run)).execute();
        database.sql()
                .deleteFrom(BILL_LINE)
                .where(BILL_LINE.BILL_ID.in(DSL.select(BILL.ID).from(BILL).where(BILL.RUN_ID.eq(run))))
                .execute();
        database.sql().deleteFrom(BILL).where(BILL.RUN_ID.eq(run)).execute();
        suppliers.forgetIdle();
    }

    /// True for the row that holds among those that tell the same bill, unless that was called off.
    private static Condition holds() {
        var later = BILL.as("later");
        return DSL.notExists(DSL.selectOne()
                        .from(later)
                        .where(later.SOURCE.eq(BILL.SOURCE))
                        .and(later.NUMBER.eq(BILL.NUMBER))
                        .and(later.ID.gt(BILL.ID)))
                .andNotExists(DSL.selectOne()
                        .from(BILL_OFF)
                        .where(BILL_OFF.SOURCE.eq(BILL.SOURCE))
                        .and(BILL_OFF.NUMBER.eq(BILL.NUMBER)));
    }

    boolean any() {
        return database.sql().fetchExists(BILL);
    }

    Optional<LocalDate> lastDay(Condition which) {
        return Optional.ofNullable(database.sql()
                .select(DSL.max(BILL.BILLED_ON))
                .from(BILL)
                .where(holds())
                .and(which)
                .fetchSingle()
                .value1());
    }

    Optional<LocalDate> lastDay() {
        return lastDay(DSL.trueCondition());
    }

    Optional<LocalDate> lastDayBefore(LocalDate day) {
        return lastDay(BILL.BILLED_ON.lt(day));
    }

    Optional<LocalDate> firstDayAfter(LocalDate day) {
        return Optional.ofNullable(database.sql()
                .select(DSL.min(BILL.BILLED_ON))
                .from(BILL)
                .where(holds())
                .and(BILL.BILLED_ON.gt(day))
                .fetchSingle()
                .value1());
    }

    /// The bills of these days, both included, the newest first.
    List<Bill> between(LocalDate first, LocalDate last) {
        return bills(BILL.BILLED_ON.between(first, last));
    }

    /// The same, without those of suppliers who the owner says sell us no goods.
    List<Bill> ofGoodsBetween(LocalDate first, LocalDate last) {
        return bills(BILL.BILLED_ON
                .between(first, last)
                .and(BILL.KIND.eq("bill"))
                .and(SUPPLIER.CATEGORY.isNull().or(SUPPLIER.CATEGORY.eq("goods"))));
    }

    List<Bill> of(Supplier supplier) {
        return bills(BILL.SUPPLIER_ID.eq(supplier.id()));
    }

    private List<Bill> bills(Condition which) {
        Result<? extends Record> heads = database.sql()
                .select()
                .from(BILL)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(BILL.SUPPLIER_ID))
                .where(which)
                .and(holds())
                .orderBy(BILL.BILLED_ON.desc(), BILL.ID.desc())
                .fetch();
        Map<Long, List<Record>> lines = lines(heads.getValues(BILL.ID));
        return heads.map(head -> bill(head, lines.getOrDefault(head.get(BILL.ID), List.of())));
    }

    private Map<Long, List<Record>> lines(List<Long> bills) {
        Map<Long, List<Record>> lines = new HashMap<>();
        for (int from = 0; from < bills.size(); from += AT_ONCE) {
            database.sql()
                    .selectFrom(BILL_LINE)
                    .where(BILL_LINE.BILL_ID.in(bills.subList(from, Math.min(bills.size(), from + AT_ONCE))))
                    .orderBy(BILL_LINE.BILL_ID, BILL_LINE.POSITION)
                    .forEach(line -> lines.computeIfAbsent(line.getBillId(), _ -> new ArrayList<>())
                            .add(line));
        }
        return lines;
    }

    private static Bill bill(Record head, List<Record> lines) {
        Supplier supplier = SupplierStore.supplier(head);
        Currency currency = Currency.getInstance(head.get(BILL.CURRENCY));
        BillKind kind = BillKind.valueOf(head.get(BILL.KIND).toUpperCase(Locale.ROOT));
        Money gross = new Money(head.get(BILL.GROSS_MINOR), currency);
        Money net = new Money(head.get(BILL.NET_MINOR), currency);
        return new Bill(
                new BillId(head.get(BILL.ID)),
                supplier,
                head.get(BILL.NUMBER),
                kind,
                head.get(BILL.BILLED_ON),
                kind == BillKind.CREDIT ? gross.negate() : gross,
                kind == BillKind.CREDIT ? net.negate() : net,
                lines.stream().map(line -> line(line, supplier, currency)).toList(),
                head.get(BILL.RUN_ID),
                head.get(BILL.LINE));
    }

    private static BillLine line(Record line, Supplier supplier, Currency currency) {
        String text = line.get(BILL_LINE.TEXT);
        Optional<String> sku = Optional.ofNullable(line.get(BILL_LINE.SKU));
        long quantity = line.get(BILL_LINE.QUANTITY_MILLI);
        return new BillLine(
                text,
                sku,
                quantity,
                new Money(line.get(BILL_LINE.NET_MINOR), currency),
                Categorising.of(supplier, text, sku.isPresent(), quantity));
    }
}
