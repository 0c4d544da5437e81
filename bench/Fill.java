import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Fills a shop, which the program has made with an import of its own, with customers and orders:
/// the rows that the same import would have left, put in at once, and beside them actions, bills,
/// tags and merges. The same numbers give the same rows. The program's next import settles and
/// values them.
/// `java -cp DRIVERS Fill.java JDBC_URL CUSTOMERS ORDERS SEED`
final class Fill {

    private static final int AT_ONCE = 1000;
    private static final int COMMIT_ROWS = 200_000;
    private static final int YEARS_DAYS = 1461;
    private static final int LAST_DAY = 20_770;
    private static final long FIRST_ID = 1 << 20;
    private static final List<String> GIVEN = List.of("Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Giulia",
            "Hugo", "Ines", "João", "Karin", "Luca", "Marta", "Nadia", "Omar", "Paola", "Rita", "Sergio", "Teresa", "Ugo");
    private static final List<String> FAMILY = List.of("Rossi", "Bianchi", "Souza", "Ferrari", "Costa", "Greco",
            "Marino", "Silva", "Conti", "Oliveira", "Bruno", "Gallo", "Santos", "Fontana", "Pereira", "Moretti");
    private static final List<String> PLACES =
            List.of("Cuneo", "Torino", "Milano", "Recife", "Lecce", "Porto Alegre", "Asti", "Olinda");
    private static final List<String> PRODUCTS =
            List.of("Miscela Portici 250 g", "Santos 1 kg", "Etiopia Sidamo 500 g", "Filtro di carta", "Tazza");

    private final Connection books;
    private final boolean sqlite;
    private final int customers;
    private final long orders;
    private final long seed;
    private final Map<String, Table> tables = new HashMap<>();
    private long run;
    private String source = "";
    private long uncommitted;
    private long id = FIRST_ID;

    private Fill(Connection books, int customers, long orders, long seed) throws SQLException {
        this.books = books;
        this.sqlite = books.getMetaData().getDatabaseProductName().equals("SQLite");
        this.customers = customers;
        this.orders = orders;
        this.seed = seed;
    }

    public static void main(String[] given) throws Exception {
        try (Connection books = open(given[0])) {
            long began = System.nanoTime();
            Fill fill = new Fill(books, Integer.parseInt(given[1]), Long.parseLong(given[2]), Long.parseLong(given[3]));
            fill.fill();
            System.out.printf(Locale.ROOT, "%s customers, %s orders filled in: %.0f s%n", given[1], given[2],
                    (System.nanoTime() - began) / 1e9);
        }
    }

    private static Connection open(String url) throws SQLException {
        String password = System.getenv().getOrDefault("CLIENTELA_DATABASE_PASSWORD", "");
        String all = url.contains(":postgresql:") ? url + "&reWriteBatchedInserts=true&password=" + password : url;
        return DriverManager.getConnection(all);
    }

    private void fill() throws SQLException {
        if (sqlite) {
            execute("PRAGMA synchronous = OFF");
            execute("PRAGMA cache_size = -262144");
            execute("PRAGMA foreign_keys = OFF");
        } else {
            execute("SET session_replication_role = replica");
            execute("SET maintenance_work_mem = '512MB'");
        }
        try (Statement asking = books.createStatement();
                ResultSet first = asking.executeQuery("SELECT id, source FROM import_run ORDER BY id")) {
            first.next();
            run = first.getLong(1);
            source = first.getString(2);
        }
        List<String> indexes = takeIndexes();
        books.setAutoCommit(false);
        people();
        sales();
        bills();
        for (Table table : tables.values()) {
            table.flush();
        }
        books.commit();
        books.setAutoCommit(true);
        for (String index : indexes) {
            execute(index);
        }
        execute(sqlite ? "PRAGMA optimize" : "ANALYZE");
    }

    /// Takes the indexes away that are cheaper to make from all rows at the end.
    private List<String> takeIndexes() throws SQLException {
        String tables = "('customer', 'customer_identity', 'orders', 'order_line', 'action')";
        List<String> making = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement asking = books.createStatement();
                ResultSet found = asking.executeQuery(sqlite
                        ? "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN "
                                + tables
                        : "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename IN "
                                + tables + " AND indexdef NOT LIKE 'CREATE UNIQUE%'")) {
            while (found.next()) {
                names.add(found.getString(1));
                making.add(found.getString(2));
            }
        }
        for (String name : names) {
            execute("DROP INDEX " + name);
        }
        return making;
    }

    private void people() throws SQLException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < customers; i++) {
            long customer = customer(i);
            String name = GIVEN.get(random.nextInt(GIVEN.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size()))
                    + " " + i;
            String email = "c" + i + "@example.org";
            insert("customer", "id, public_id, name, place, country, merged_into, run_id, created_at", customer,
                    publicId(i), name, PLACES.get(random.nextInt(PLACES.size())), "IT", mergedInto(i), run,
                    1_790_000_000_000L);
            identity(customer, "external", source, String.valueOf(i), String.valueOf(i));
            identity(customer, "email", "", email, email);
            String[] words = name.toLowerCase(Locale.ROOT).split(" ");
            java.util.Arrays.sort(words);
            identity(customer, "name", "", String.join(" ", words), name);
            if (mergedInto(i) != null) {
                insert("customer_link", "customer_id, other_customer_id, linked_at", customer, mergedInto(i),
                        1_790_000_000_000L);
                insert("order_holder", "told_customer_id, customer_id", customer, mergedInto(i));
            }
            if (i % 30 == 0) {
                insert("customer_tag", "customer_id, tag", customer, i % 60 == 0 ? "wholesale" : "bar");
            }
            if (i % 20 == 0) {
                insert("action",
                        "id, customer_id, told_customer_id, kind, done_on, minutes, cost_minor, currency, words, recorded_at",
                        id++, holder(i), customer, i % 40 == 0 ? "call" : "visit", LAST_DAY - random.nextInt(300),
                        5 + random.nextInt(40), 0L, "EUR", "Asked about the next delivery", 1_790_000_000_000L);
            }
        }
    }

    private void identity(long customer, String kind, String of, String matched, String given) throws SQLException {
        insert("customer_identity", "id, customer_id, kind, source, matched, given, run_id", id++, customer, kind, of,
                matched, given, run);
    }

    /// The orders of a customer stand together; how many differs as it does among buyers: a few buy
    /// very often, half of all no more than a few times, and everyone stops some day.
    private void sales() throws SQLException {
        long made = 0;
        double mean = (double) orders / customers;
        for (int i = 0; i < customers; i++) {
            SplittableRandom random = new SplittableRandom(seed * 31 + i);
            double share = -Math.log(1 - random.nextDouble()) * -Math.log(1 - random.nextDouble());
            long wanted = Math.max(1, Math.round(mean * share));
            long left = orders - made;
            long count = i == customers - 1 ? left : Math.min(wanted, Math.max(0, left - (customers - 1 - i)));
            int began = LAST_DAY - YEARS_DAYS + random.nextInt(YEARS_DAYS - 1);
            int lived = 1 + (int) Math.min(LAST_DAY - began, -Math.log(1 - random.nextDouble()) * 900);
            for (long k = 0; k < count; k++) {
                order(made++, i, began + random.nextInt(lived), random);
            }
        }
    }

    private void order(long number, int of, int day, SplittableRandom random) throws SQLException {
        long order = FIRST_ID + (1L << 40) + number;
        boolean named = random.nextInt(20) > 0;
        boolean refund = random.nextInt(50) == 0;
        long amount = 500 + random.nextInt(6_000);
        Object told = named ? customer(of) : null;
        insert("orders",
                "id, source, number, numbered, kind, customer_id, told_customer_id, ordered_on, currency, amount_minor,"
                        + " delivery_minor, fee_minor, fingerprint, run_id, line, counted",
                order, source, String.format(Locale.ROOT, "G-%010d", number), true, refund ? "refund" : "sale",
                named ? holder(of) : null, told, day, "EUR", amount, 0L, 0L, order, run, number + 10, true);
        if (number % 5 == 0) {
            insert("order_line", "order_id, position, product, quantity_milli, gross_minor", order, 1,
                    PRODUCTS.get((int) (number / 5 % PRODUCTS.size())), 1000L, amount);
        }
    }

    private void bills() throws SQLException {
        int suppliers = Math.min(200, 1 + customers / 100);
        for (int i = 0; i < suppliers; i++) {
            long supplier = id++;
            insert("supplier", "id, public_id, matched, name, category", supplier, publicId(-1 - i), "supplier " + i,
                    "Supplier " + i, List.of("goods", "delivery", "fees", "other").get(i % 4));
            for (int k = 0; k < 12; k++) {
                long bill = id++;
                insert("bill",
                        "id, run_id, source, number, kind, supplier_id, billed_on, currency, gross_minor, net_minor, content, line",
                        bill, run, "grown", i + "/" + k, "bill", supplier, LAST_DAY - 30 * k, "EUR", 12_200L, 10_000L,
                        "grown", (long) k);
                insert("bill_line", "bill_id, position, text, quantity_milli, net_minor", bill, 1,
                        PRODUCTS.get(i % PRODUCTS.size()), 10_000L, 10_000L);
            }
        }
    }

    private static long customer(int i) {
        return FIRST_ID + (1L << 30) + i;
    }

    /// One customer of five hundred is the same as the one before.
    private static Long mergedInto(int i) {
        return i % 500 == 499 ? customer(i - 1) : null;
    }

    private static long holder(int i) {
        Long into = mergedInto(i);
        return into == null ? customer(i) : into;
    }

    private static String publicId(int i) {
        String digits = String.format(Locale.ROOT, "%016d", i + 1_000_000_000L);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits.getBytes(StandardCharsets.US_ASCII));
    }

    private void insert(String table, String columns, Object... row) throws SQLException {
        Table to = tables.get(table);
        if (to == null) {
            to = new Table(books.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES ("
                    + String.join(", ", Collections.nCopies(row.length, "?")) + ")"));
            tables.put(table, to);
        }
        to.add(row);
        if (++uncommitted % COMMIT_ROWS == 0) {
            books.commit();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = books.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A table being filled.
    private static final class Table {
        private final PreparedStatement insert;
        private int waiting;

        Table(PreparedStatement insert) {
            this.insert = insert;
        }

        void add(Object[] row) throws SQLException {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
            if (++waiting == AT_ONCE) {
                flush();
            }
        }

        void flush() throws SQLException {
            insert.executeBatch();
            waiting = 0;
        }
    }
}
