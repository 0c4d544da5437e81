package app.clientela.intake;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import app.clientela.orders.PurchaseHistories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads files of sales without a shop, a server or a database: what they tell in all, and who
/// bought when.
public final class SalesFiles {

    /// What a customer is known by in such a file: the strongest column it has.
    private static final List<Target> KEYS =
            List.of(Target.EXTERNAL_ID, Target.TAX_ID, Target.EMAIL, Target.NAME, Target.LAST_NAME, Target.PHONE);

    private final ReadingOptions options;
    private final SalesTally tally;
    private final List<Notice> notices = new ArrayList<>();
    private long rows;

    private SalesFiles(ReadingOptions options) {
        this.options = options;
        this.tally = new SalesTally(options.asOf());
    }

    /// Reads the files one after the other; what one of them repeats of another counts once.
    public static SalesReading read(List<ReadingSource> sources, ReadingOptions options) {
        SalesFiles files = new SalesFiles(options);
        for (ReadingSource source : sources) {
            Optional<SalesReading> stopped = files.read(source);
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
        return new SalesReading.Read(files.read());
    }

    private Optional<SalesReading> read(ReadingSource source) {
        return switch (Reading.open(source, options.hints())) {
            case Opening.Refused refused -> Optional.of(new SalesReading.Unreadable(source.name(), refused.problem()));
            case Opening.Parcelled _ ->
                Optional.of(new SalesReading.Unreadable(source.name(), Reason.FILE_NOT_A_TABLE.problem("", "ZIP")));
            case Opening.Opened opened
            when !opened.preview().questions().isEmpty() ->
                Optional.of(
                        new SalesReading.Asked(source.name(), opened.preview().questions()));
            case Opening.Opened opened -> {
                gather(source, opened.preview());
                yield Optional.empty();
            }
        };
    }

    private void gather(ReadingSource source, Preview preview) {
        Target key = key(preview.plan());
        try (OrderGathering gathering = new OrderGathering(source, preview.plan(), options.hints(), preview.header())) {
            Gathered gathered = gathering.next();
            while (gathered != null) {
                tally.add(gathered, key, preview.header());
                gathered = gathering.next();
            }
            rows += gathering.rows();
            notices.addAll(preview.notices());
            notices.addAll(gathering.notices());
        }
    }

    private static Target key(Plan plan) {
        return KEYS.stream().filter(plan::has).findFirst().orElse(Target.NAME);
    }

    private SalesRead read() {
        Optional<Currency> most = mostFrequent();
        Currency held = options.currency().or(() -> most).orElse(OrderDraft.UNSAID);
        List<SalesTally.Entry> ours = entries(held);
        return new SalesRead(
                ours.stream()
                        .filter(entry -> !entry.isRefund())
                        .map(entry -> entry.paper().on())
                        .max(Comparator.naturalOrder()),
                said(held),
                held,
                rows,
                tally.skipped(),
                tally.refused(),
                tally.firstRefused(),
                notices,
                count(ours, false),
                count(ours, true),
                revenue(ours, held),
                anonymous(ours, held),
                others(held),
                named(ours, held));
    }

    /// The currency, unless it is only the stand-in for one that nobody said.
    private Optional<Currency> said(Currency held) {
        boolean known =
                options.currency().isPresent() || options.hints().currency().isPresent() || tally.hasSaid(held);
        return known ? Optional.of(held) : Optional.empty();
    }

    /// The currency of most rows; of two, the one that came first.
    private Optional<Currency> mostFrequent() {
        return tally.rowsByCurrency().entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey);
    }

    private List<SalesTally.Entry> entries(Currency currency) {
        return tally.entries().stream()
                .filter(entry -> entry.paper().gross().currency().equals(currency))
                .toList();
    }

    private static long count(List<SalesTally.Entry> entries, boolean refunds) {
        return entries.stream().filter(entry -> entry.isRefund() == refunds).count();
    }

    private static Money revenue(List<SalesTally.Entry> entries, Currency currency) {
        return Amounts.money(entries.stream().mapToLong(SalesTally.Entry::worth).sum(), currency);
    }

    private static SalesRead.Anonymous anonymous(List<SalesTally.Entry> entries, Currency currency) {
        List<SalesTally.Entry> unnamed =
                entries.stream().filter(entry -> entry.customer() == 0).toList();
        return new SalesRead.Anonymous(count(unnamed, false), revenue(unnamed, currency));
    }

    private List<SalesRead.OtherCurrency> others(Currency held) {
        return tally.rowsByCurrency().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(held))
                .sorted(Comparator.comparing(entry -> entry.getKey().getCurrencyCode()))
                .map(entry -> other(entry.getKey(), entry.getValue()))
                .toList();
    }

    private SalesRead.OtherCurrency other(Currency currency, long ofRows) {
        List<SalesTally.Entry> theirs = entries(currency);
        return new SalesRead.OtherCurrency(
                currency, ofRows, count(theirs, false), count(theirs, true), revenue(theirs, currency));
    }

    private List<SalesRead.Named> named(List<SalesTally.Entry> ours, Currency held) {
        List<List<SalesTally.Entry>> byCustomer =
                new ArrayList<>(Stream.<List<SalesTally.Entry>>generate(ArrayList::new)
                        .limit(tally.customers().size() + 1L)
                        .toList());
        ours.forEach(entry -> byCustomer.get(entry.customer()).add(entry));
        List<String> keys = tally.customers().keySet().stream()
                .filter(key -> !byCustomer.get(number(key)).isEmpty())
                .sorted()
                .toList();
        List<SalesRead.Named> named = new ArrayList<>(keys.size());
        for (String key : keys) {
            CustomerId id = new CustomerId(named.size() + 1L);
            named.add(new SalesRead.Named(key, PurchaseHistories.of(id, held, papers(byCustomer.get(number(key))))));
        }
        return named;
    }

    private static List<PurchaseHistories.Paper> papers(List<SalesTally.Entry> entries) {
        return entries.stream().map(SalesTally.Entry::paper).toList();
    }

    private int number(String key) {
        return tally.customers().getOrDefault(key, 0);
    }
}
