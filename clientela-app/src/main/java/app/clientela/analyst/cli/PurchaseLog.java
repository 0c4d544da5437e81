package app.clientela.analyst.cli;

import app.clientela.models.PurchaseDays;
import app.clientela.models.Purchases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A log of purchases in memory, and the summary of each customer that comes of it. A negative
/// amount is a refund, and no purchase.
final class PurchaseLog {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private int[] customer = new int[1024];
    private int[] day = new int[1024];
    private double[] amount = new double[1024];
    private int size;
    private int last = Integer.MIN_VALUE;

    /// What cannot be read, if there is something.
    Optional<String> read(Path file) throws IOException {
        try (Table table = Table.open(file)) {
            int who = table.column("customer_id");
            int when = table.column("date");
            int how = table.column("amount");
            if (who < 0 || when < 0) {
                return Optional.of("needs the columns customer_id, date and amount");
            }
            while (table.next()) {
                String id = table.text(who);
                if (!id.isEmpty()) {
                    add(id, (int) table.day(when), how < 0 ? 0 : table.number(how));
                }
                Optional<String> problem = table.problem();
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return size == 0 ? Optional.of("has no purchase") : Optional.empty();
    }

    private void add(String id, int on, double much) {
        if (size == day.length) {
            customer = Arrays.copyOf(customer, 2 * size);
            day = Arrays.copyOf(day, 2 * size);
            amount = Arrays.copyOf(amount, 2 * size);
        }
        customer[size] = places.computeIfAbsent(id, _ -> places.size());
        day[size] = on;
        amount[size++] = much;
        last = Math.max(last, on);
    }

    /// The last day of the log, refunds included.
    int last() {
        return last;
    }

    /// The names of the customers and their places in [#days], in the order in which they came.
    Map<String, Integer> places() {
        return places;
    }

    /// When everyone bought.
    PurchaseDays days() {
        int[] who = new int[size];
        int[] when = new int[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (amount[i] >= 0) {
                who[kept] = customer[i];
                when[kept++] = day[i];
            }
        }
        return PurchaseDays.of(places.size(), Arrays.copyOf(who, kept), Arrays.copyOf(when, kept));
    }

    /// One row per customer who bought until that day, in the order in which they came.
    void write(ByteText out, int end) throws IOException {
        PurchaseDays days = days();
        double[] paid = paidLater(end);
        out.text("customer_id,x,t_x,T,litt,zbar").endRow();
        for (Map.Entry<String, Integer> one : places.entrySet()) {
            int place = one.getValue();
            if (days.bought(place, end) > 0) {
                Purchases p = days.until(place, end);
                out.quoted(one.getKey()).cell(p.x()).cell(p.tx()).cell(p.T());
                out.cell(p.litt().orElse(0))
                        .cell(p.x() == 0 ? 0 : Math.max(0, paid[place] / p.x()))
                        .endRow();
            }
        }
    }

    /// What each customer paid, less refunds, after the first purchase day and until the end of a
    /// day.
    private double[] paidLater(int end) {
        int[] first = new int[places.size()];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int i = 0; i < size; i++) {
            first[customer[i]] = amount[i] >= 0 ? Math.min(first[customer[i]], day[i]) : first[customer[i]];
        }
        double[] paid = new double[places.size()];
        for (int i = 0; i < size; i++) {
            paid[customer[i]] += day[i] > first[customer[i]] && day[i] <= end ? amount[i] : 0;
        }
        return paid;
    }
}
