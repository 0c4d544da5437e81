package app.clientela.costs;

import app.clientela.kernel.Ids;
import app.clientela.kernel.PublicId;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What the shop itself was billed: by whom, for what, and what products cost by that.
public final class Costs {

    private final Database database;
    private final java.util.function.Supplier<Currency> base;
    private final SupplierStore suppliers;
    private final BillStore bills;
    private final ProductCostStore products;

    /// @param base the shop's own currency; bills in others are kept apart
    public Costs(Database database, Ids ids, Clock clock, java.util.function.Supplier<Currency> base) {
        this.database = database;
        this.base = base;
        this.suppliers = new SupplierStore(database, ids);
        this.bills = new BillStore(database, ids, suppliers);
        this.products = new ProductCostStore(database, clock);
    }

    /// Records bills, in the order of the file. Recording the same again changes nothing.
    public List<BillRecording> record(List<NewBill> told, RunId run) {
        return database.write(
                () -> told.stream().map(bill -> bills.record(bill, run)).toList());
    }

    /// Records that bills do not count, whenever they are told themselves.
    public void callOff(List<BillOff> off, RunId run) {
        database.write(() -> bills.callOff(off, run));
    }

    /// Undoes a run: what it alone told goes, what it changed is as before. What the owner decided
    /// stays.
    public void withdraw(RunId run) {
        database.write(() -> bills.withdraw(run));
    }

    public boolean hasBills() {
        return database.read(bills::any);
    }

    /// The month of that day, or the last one with a bill. Empty where there is no bill at all.
    public Optional<CostMonth> month(Optional<LocalDate> asked) {
        return database.read(() -> bills.lastDay().map(last -> {
            LocalDate first = asked.orElse(last).withDayOfMonth(1);
            LocalDate end = first.with(TemporalAdjusters.lastDayOfMonth());
            return CostMonth.of(first, bills.between(first, end), base.get())
                    .between(bills.lastDayBefore(first), bills.firstDayAfter(end));
        }));
    }

    public Optional<Supplier> find(PublicId supplier) {
        return database.read(() -> suppliers.find(supplier));
    }

    /// The bills of a supplier that hold, the newest first.
    public List<Bill> billsOf(Supplier supplier) {
        return database.read(() -> bills.of(supplier));
    }

    /// The owner says what a supplier's bills are for, the past ones too; empty: the words decide.
    public void decide(PublicId supplier, Optional<Category> category) {
        database.write(() -> suppliers.decide(supplier, category));
    }

    /// What products cost by the bills of the last year before the newest one.
    public List<ProductCost> products() {
        return database.read(this::newest);
    }

    /// How far the costs of products are known.
    public KnownCosts known() {
        return database.read(() -> KnownCosts.of(newest(), products.all().keySet()));
    }

    private List<ProductCost> newest() {
        return bills.lastDay()
                .map(last -> ProductCosts.of(bills.ofGoodsBetween(last.minusYears(1), last), products.all()))
                .orElse(List.of());
    }

    /// The owner says that a product costs what it cost last. False where no bill says so.
    public boolean confirm(PublicId supplier, String product) {
        return database.write(() -> {
            Optional<ProductCost> cost = newest().stream()
                    .filter(one -> one.supplier().publicId().equals(supplier)
                            && one.product().equals(product))
                    .findFirst();
            cost.ifPresent(products::confirm);
            return cost.isPresent();
        });
    }

    /// The owner says that every product costs what it cost last.
    public void confirmAll() {
        database.write(
                () -> newest().stream().filter(cost -> !cost.isConfirmed()).forEach(products::confirm));
    }
}
