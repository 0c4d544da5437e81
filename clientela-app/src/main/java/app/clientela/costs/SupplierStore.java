package app.clientela.costs;

import static app.clientela.db.Tables.BILL;
import static app.clientela.db.Tables.PRODUCT_COST;
import static app.clientela.db.Tables.SUPPLIER;

import app.clientela.kernel.Ids;
import app.clientela.kernel.PublicId;
import app.clientela.platform.db.Database;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// All SQL about suppliers.
final class SupplierStore {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAX_ID = 40;

    /// The country before an Italian number is often left out.
    private static final Pattern ITALIAN = Pattern.compile("IT(?=[0-9]{11}$)");

    private final Database database;
    private final Ids ids;

    SupplierStore(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /// The supplier of a bill; a new one where nobody is known by its tax id or, without one, name.
    long recognise(NewBill bill) {
        String name = Plain.cut(bill.supplier().strip(), LONGEST_NAME);
        String matched = matched(bill.taxId().orElse(""), name);
        return database.sql()
                .select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.MATCHED.eq(matched))
                .fetchOptional(SUPPLIER.ID)
                .orElseGet(() -> add(matched, name, bill.taxId()));
    }

    private static String matched(String taxId, String name) {
        String code = ITALIAN.matcher(Plain.code(taxId)).replaceFirst("");
        return code.isEmpty() ? "name:" + Plain.of(name) : "tax:" + Plain.cut(code, LONGEST_TAX_ID);
    }

    private long add(String matched, String name, Optional<String> taxId) {
        long id = ids.next();
        database.sql()
                .insertInto(SUPPLIER)
                .set(SUPPLIER.ID, id)
                .set(SUPPLIER.PUBLIC_ID, ids.nextPublic())
                .set(SUPPLIER.MATCHED, matched)
                .set(SUPPLIER.NAME, name)
                .set(
                        SUPPLIER.TAX_ID,
                        taxId.map(text -> Plain.cut(text.strip(), LONGEST_TAX_ID))
                                .orElse(null))
                .execute();
        return id;
    }

    Optional<Supplier> find(PublicId id) {
        return database.sql()
                .selectFrom(SUPPLIER)
                .where(SUPPLIER.PUBLIC_ID.eq(id))
                .fetchOptional()
                .map(SupplierStore::supplier);
    }

    static Supplier supplier(Record row) {
        return new Supplier(
                row.get(SUPPLIER.ID),
                row.get(SUPPLIER.PUBLIC_ID),
                row.get(SUPPLIER.NAME),
                Optional.ofNullable(row.get(SUPPLIER.TAX_ID)),
                Optional.ofNullable(row.get(SUPPLIER.CATEGORY))
                        .map(word -> Category.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    void decide(PublicId supplier, Optional<Category> category) {
        database.sql()
                .update(SUPPLIER)
                .set(
                        SUPPLIER.CATEGORY,
                        category.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(null))
                .where(SUPPLIER.PUBLIC_ID.eq(supplier))
                .execute();
    }

    /// Forgets who neither sent a bill nor was decided about.
    void forgetIdle() {
        database.sql()
                .deleteFrom(SUPPLIER)
                .where(SUPPLIER.CATEGORY.isNull())
                .and(DSL.notExists(DSL.selectOne().from(BILL).where(BILL.SUPPLIER_ID.eq(SUPPLIER.ID))))
                .and(DSL.notExists(DSL.selectOne().from(PRODUCT_COST).where(PRODUCT_COST.SUPPLIER_ID.eq(SUPPLIER.ID))))
                .execute();
    }
}
