package app.clientela.analyst.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A log of purchases in memory, and the summary of each customer that comes of it.
final class PurchaseLog {

    private static final double WEEK = 7;

    private final Map<String, Integer> customers = new LinkedHashMap<>();
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
        customer[size] = customers.computeIfAbsent(id, _ -> customers.size());
        day[size] = on;
        amount[size++] = much;
        last = Math.max(last, on);
    }

    /// One row per customer who bought until that day, in the order in which they came.
    void write(ByteText out, Optional<Long> until) throws IOException {
        int end = until.map(Long::intValue).orElse(last);
        int[] next = new int[customers.size() + 1];
        for (int i = 0; i < size; i++) {
            next[customer[i] + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] from = next.clone();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[from[customer[i]]++] = ((long) day[i] << 32) + i;
        }
        out.text("customer_id,x,t_x,T,litt,zbar").endRow();
        for (Map.Entry<String, Integer> one : customers.entrySet()) {
            int low = next[one.getValue()];
            int high = next[one.getValue() + 1];
            Arrays.sort(order, low, high);
            summarise(one.getKey(), Arrays.copyOfRange(order, low, high), end, out);
        }
    }

    private void summarise(String id, long[] rows, int end, ByteText out) throws IOException {
        int first = Integer.MIN_VALUE;
        int before = 0;
        int x = 0;
        double litt = 0;
        double sum = 0;
        for (long row : rows) {
            int on = (int) (row >> 32);
            double much = amount[(int) row];
            if (on > end) {
                break;
            }
            if (much >= 0 && first == Integer.MIN_VALUE) {
                first = on;
                before = on;
            } else if (much >= 0 && on > before) {
                x++;
                litt += Math.log((on - before) / WEEK);
                before = on;
            }
            sum += on > first && first != Integer.MIN_VALUE ? much : 0;
        }
        if (first != Integer.MIN_VALUE) {
            out.text(quoted(id)).cell(x).cell((before - first) / WEEK).cell((end - first) / WEEK);
            out.cell(litt).cell(x == 0 ? 0 : Math.max(0, sum / x)).endRow();
        }
    }

    private static String quoted(String id) {
        boolean plain = id.indexOf(',') < 0 && id.indexOf('"') < 0 && id.indexOf('\n') < 0;
        return plain ? id : "\"" + id.replace("\"", "\"\"") + "\"";
    }
}
