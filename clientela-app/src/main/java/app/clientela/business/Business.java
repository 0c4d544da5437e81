package app.clientela.business;

import app.clientela.platform.db.Database;
import app.clientela.platform.db.Memo;
import app.clientela.platform.events.News;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The shop itself: its name, trade, money, days, and what is assumed where its data say nothing.
public final class Business {

    private final Database database;
    private final News news;
    private final ShopStore store;
    private final Memo<Optional<Shop>> shop;
    private volatile BooleanSupplier moneyInUse = () -> false;

    public Business(Database database, News news) {
        this.database = database;
        this.news = news;
        this.store = new ShopStore(database);
        this.shop = new Memo<>(() -> database.read(store::find));
    }

    /// Empty until the shop is opened.
    public Optional<Shop> find() {
        return shop.get();
    }

    /// @throws IllegalStateException if the shop is not open yet
    public Shop get() {
        return find().orElseThrow(() -> new IllegalStateException("the shop is not open yet"));
    }

    public boolean isOpen() {
        return find().isPresent();
    }

    /// A room above says whether amounts in the shop's currency are kept already.
    public void fixMoneyWhile(BooleanSupplier inUse) {
        moneyInUse = inUse;
    }

    /// True where country and currency can no longer change.
    public boolean isMoneyFixed() {
        return moneyInUse.getAsBoolean();
    }

    /// Opens the shop, once.
    public void open(NewShop first) {
        database.write(() -> {
            if (store.find().isPresent()) {
                throw new IllegalStateException("the shop is open already");
            }
            shop.forget();
            store.insert(Countries.starting(first));
        });
    }

    /// Opens the shop; one that a command opened for its first files only takes its owner's words
    /// for name, trade and language.
    void openOrName(NewShop shop) {
        find().ifPresentOrElse(opened -> save(opened.named(shop)), () -> open(shop));
    }

    /// Keeps the changed settings; tells `ShopChanged` where figures depend on what changed, and
    /// `TaxIdsChanged`.
    public void save(Shop changed) {
        database.write(() -> {
            Shop before = store.find().orElseThrow(() -> new IllegalStateException("the shop is not open yet"));
            shop.forget();
            store.update(changed);
            if (changed.valuesUnlike(before)) {
                news.tell(new ShopChanged());
            }
            if (!changed.taxIds().equals(before.taxIds())) {
                news.tell(new TaxIdsChanged());
            }
        });
    }
}
