import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Asks a shop on this machine for so many pages a second, whether or not it keeps up, and prints
/// how long each was waited for: from the moment it was due, not from the one it was sent. Every
/// wait is kept, so the percentiles are exact.
/// `java Load.java http://127.0.0.1:PORT CODE RATE SECONDS PID [FILE]`, with a file to let in
/// meanwhile
final class Load {

    private static final int MOST_REQUESTS = 200_000;
    private static final int MOST_SECONDS = 300;
    private static final int WARM_UP = 300;
    private static final int STAFF = 5;
    private static final String EMAIL = "bench@example.org";
    private static final String PASSWORD = "a long password for the bench";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CUSTOMER = Pattern.compile("href=\"/customers/([A-Za-z0-9_-]{22})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/customers\\?[^\"]*page=[^\"]*)\"");
    private static final Pattern START = Pattern.compile("action=\"(/import/[A-Za-z0-9_-]{22}/start)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final List<Staff> staff = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(7);
    private List<String> customers = List.of();
    private List<String> nexts = List.of();

    /// Somebody who has signed in.
    private static final class Staff {
        private final Map<String, String> cookies = new LinkedHashMap<>();
        private volatile String token = "";
    }

    /// A kind of request, how often it is made among all, and how long each was waited for.
    private record Kind(String name, int share, Asking asking, long[] micros, AtomicInteger count, AtomicInteger turnedAway,
            AtomicInteger failed) {}

    @FunctionalInterface
    private interface Asking {
        HttpRequest.Builder request(Staff who, long n);
    }

    private Load(URI address) {
        this.address = address;
    }

    public static void main(String[] given) throws Exception {
        URI address = URI.create(given[0]);
        int rate = Integer.parseInt(given[2]);
        int seconds = Integer.parseInt(given[3]);
        if (!InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("only a shop on this machine is asked");
        }
        if (seconds > MOST_SECONDS || (long) rate * seconds > MOST_REQUESTS) {
            throw new IllegalArgumentException(MOST_SECONDS + " s and " + MOST_REQUESTS + " requests at most");
        }
        Load load = new Load(address);
        load.signIn(given[1]);
        load.choose();
        load.run(20, WARM_UP / 20, false);
        Thread coming = null;
        if (given.length > 5) {
            coming = Thread.ofPlatform().daemon().start(() -> load.letIn(Path.of(given[5])));
        }
        String pid = given[4];
        long server = ticks(pid);
        long client = ticks("self");
        long began = System.nanoTime();
        load.run(rate, seconds, true);
        double took = (System.nanoTime() - began) / 1e9;
        System.out.printf("%.1f of %d a second served; processor: shop %.0f %%, driver %.0f %% of one core; resident %d MB%n",
                load.kinds.stream().mapToInt(kind -> kind.count().get()).sum() / took, rate,
                (ticks(pid) - server) / took, (ticks("self") - client) / took, resident(pid));
        if (coming != null) {
            coming.join(TimeUnit.MINUTES.toMillis(5));
        }
        System.exit(0);
    }

    /// Hundredths of a second of processor that a process has had.
    private static long ticks(String pid) throws IOException {
        String[] fields = Files.readString(Path.of("/proc", pid, "stat")).replaceFirst("^.*\\) ", "").split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static long resident(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElse(0);
    }

    private void signIn(String code) throws Exception {
        Staff first = new Staff();
        if (!code.isEmpty()) {
            see(first, "/setup");
            send(first, form(first, "/setup", Map.of("code", code, "tongue", "en", "name", "Bench", "email", EMAIL,
                    "password", PASSWORD, "shop", "Bench", "trade", "OTHER", "country", "IT", "start", "sales")));
        }
        for (int i = 0; i < STAFF; i++) {
            Staff one = new Staff();
            see(one, "/login");
            send(one, form(one, "/login", Map.of("email", EMAIL, "password", PASSWORD)));
            see(one, "/settings");
            staff.add(one);
        }
    }

    private void choose() throws Exception {
        List<String> found = new ArrayList<>();
        List<String> further = new ArrayList<>();
        for (String sort : List.of("", "?sort=chance", "?sort=name", "?sort=risk", "?sort=last")) {
            String page = see(staff.getFirst(), "/customers" + sort);
            for (int turn = 0; turn < 6; turn++) {
                CUSTOMER.matcher(page).results().forEach(link -> found.add(link.group(1)));
                Matcher next = NEXT.matcher(page);
                if (!next.find()) {
                    break;
                }
                further.add(next.group(1).replace("&amp;", "&"));
                page = see(staff.getFirst(), further.getLast());
            }
        }
        customers = found.stream().distinct().toList();
        nexts = further;
        List<String> sorts = List.of("value", "chance", "name", "risk", "last", "earned");
        List<String> searches = List.of("rossi", "anna", "c777", "ferrari 12", "nessuno", "example.org", "joão");
        List<String> groups = List.of("loyal", "slipping", "lost", "new", "occasional", "growing");
        get("home", 15, n -> "/");
        get("list", 8, n -> "/customers");
        get("list sorted", 8, n -> "/customers?sort=" + pick(sorts, n));
        get("list searched", 10, n -> "/customers?q=" + encoded(pick(searches, n)));
        get("list filtered", 6, n -> "/customers?group=" + pick(groups, n));
        get("list, next page", 5, n -> nexts.isEmpty() ? "/customers" : pick(nexts, n));
        get("customer", 18, n -> "/customers/" + pick(customers, n));
        get("why", 5, n -> "/customers/" + pick(customers, n) + "/why");
        get("documents", 5, n -> "/customers/" + pick(customers, n) + "/documents");
        get("health", 3, n -> "/health");
        get("costs", 3, n -> "/costs");
        get("how we know", 2, n -> "/why");
        get("same person?", 2, n -> "/customers/merges");
        get("import", 2, n -> "/import");
        kind("action recorded", 8, (who, n) -> form(who, "/customers/" + pick(customers, n) + "/actions",
                Map.of("kind", "call", "day", "2026-11-20", "minutes", "5", "money", "", "words", "Load " + n)));
    }

    private static <T> T pick(List<T> from, long n) {
        return from.get((int) (n * 7919 % from.size()));
    }

    private void get(String name, int share, java.util.function.LongFunction<String> path) {
        kind(name, share, (who, n) -> to(who, path.apply(n)).GET());
    }

    private void kind(String name, int share, Asking asking) {
        kinds.add(new Kind(name, share, asking, new long[MOST_REQUESTS], new AtomicInteger(), new AtomicInteger(),
                new AtomicInteger()));
    }

    private void run(int rate, int seconds, boolean shown) throws Exception {
        int all = kinds.stream().mapToInt(Kind::share).sum();
        kinds.forEach(kind -> {
            kind.count().set(0);
            kind.turnedAway().set(0);
            kind.failed().set(0);
        });
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            for (long n = 0; n < (long) rate * seconds; n++) {
                long due = began + n * 1_000_000_000L / rate;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                int place = random.nextInt(all);
                int k = 0;
                while (place >= kinds.get(k).share()) {
                    place -= kinds.get(k++).share();
                }
                Kind kind = kinds.get(k);
                long turn = n;
                senders.execute(() -> ask(kind, staff.get((int) (turn % STAFF)), turn, due));
            }
        }
        if (shown) {
            show();
        }
    }

    private void ask(Kind kind, Staff who, long n, long due) {
        int status = 0;
        try {
            status = client.send(kind.asking().request(who, n).timeout(Duration.ofSeconds(60)).build(),
                    BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            kind.failed().incrementAndGet();
        }
        kind.micros()[kind.count().getAndIncrement()] = (System.nanoTime() - due) / 1000;
        if (status == 503 || status == 429) {
            kind.turnedAway().incrementAndGet();
        } else if (status >= 400) {
            kind.failed().incrementAndGet();
        }
    }

    private void show() {
        System.out.printf("%-16s %7s %8s %8s %8s %8s  %s%n", "", "asked", "p50 ms", "p99", "p99.9", "most",
                "turned away, failed");
        kinds.forEach(kind -> line(kind.name(), Arrays.copyOf(kind.micros(), kind.count().get()),
                kind.turnedAway().get(), kind.failed().get()));
        line("all", kinds.stream()
                .flatMapToLong(kind -> Arrays.stream(kind.micros(), 0, kind.count().get()))
                .toArray(), kinds.stream().mapToInt(kind -> kind.turnedAway().get()).sum(),
                kinds.stream().mapToInt(kind -> kind.failed().get()).sum());
    }

    private static void line(String name, long[] micros, int turnedAway, int failed) {
        Arrays.sort(micros);
        System.out.printf("%-16s %7d %8.1f %8.1f %8.1f %8.1f  %d, %d%n", name, micros.length, at(micros, .5),
                at(micros, .99), at(micros, .999), at(micros, 1), turnedAway, failed);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1000d;
    }

    /// Drops a file, waits until it has been tried, lets it in, and says when all of it was there.
    private void letIn(Path file) {
        try {
            Staff who = staff.getFirst();
            long began = System.nanoTime();
            String edge = "edge-of-the-bench";
            byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + who.token + "\r\n--"
                    + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                    + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            client.send(to(who, "/import").header("Content-Type", "multipart/form-data; boundary=" + edge)
                    .POST(BodyPublishers.concat(BodyPublishers.ofByteArray(head), BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + edge + "--\r\n"))).build(), BodyHandlers.discarding());
            String start = "";
            while (start.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(500);
                Matcher waiting = Pattern.compile("/import/[A-Za-z0-9_-]{22}").matcher(see(who, "/import"));
                if (waiting.find()) {
                    Matcher ready = START.matcher(see(who, waiting.group()));
                    start = ready.find() ? ready.group(1) : "";
                }
            }
            System.out.printf("the file was tried after %.0f s%n", (System.nanoTime() - began) / 1e9);
            client.send(form(who, start, Map.of("despite", "true")).build(), BodyHandlers.discarding());
            while (!see(who, start.replace("/start", "/done")).contains("/undo")) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
            System.out.printf("and in after %.0f s%n", (System.nanoTime() - began) / 1e9);
        } catch (IOException | InterruptedException e) {
            System.err.println("the file did not come in, so there is nothing to measure: " + e);
            System.exit(1);
        }
    }

    private HttpRequest.Builder form(Staff who, String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", who.token);
        return to(who, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(all.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String see(Staff who, String path) throws IOException, InterruptedException {
        return send(who, to(who, path).GET());
    }

    private HttpRequest.Builder to(Staff who, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).header("Origin", address.toString())
                .header("Accept", "text/html");
        if (!who.cookies.isEmpty()) {
            request.header("Cookie", who.cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private String send(Staff who, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            who.cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        Matcher token = TOKEN.matcher(answer.body());
        if (token.find()) {
            who.token = token.group(1);
        }
        if (answer.statusCode() / 100 == 3) {
            return see(who, answer.headers().firstValue("Location").orElseThrow());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " at " + answer.uri());
        }
        return answer.body();
    }
}
