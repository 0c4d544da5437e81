import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Opens the shop at an address with its one-time code, then looks at page after page, one after
/// the other, and prints the 50th, 95th and 99th percentile of the milliseconds of each kind.
/// `java Pages.java http://127.0.0.1:PORT CODE LOOKS`
final class Pages {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CUSTOMER = Pattern.compile("href=\"(/customers/[A-Za-z0-9_-]{22})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/customers\\?[^\"]*after[^\"]*)\"");
    private static final List<String> LISTS = List.of(
            "/customers", "/customers?sort=chance", "/customers?sort=name", "/customers?q=rossi", "/customers?q=c777");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI address;

    private Pages(URI address) {
        this.address = address;
    }

    public static void main(String[] given) throws Exception {
        Pages pages = new Pages(URI.create(given[0]));
        pages.setUp(given[1]);
        int looks = Integer.parseInt(given[2]);
        List<String> customers = pages.customers();
        if (customers.isEmpty()) {
            throw new IllegalStateException("no customer on the first list: " + pages.see("/customers"));
        }
        for (int round = 0; round < 2; round++) {
            boolean shown = round == 1;
            pages.time("Home     ", List.of("/"), looks, shown);
            pages.time("Customers", LISTS, looks, shown);
            pages.time("Customer ", customers, looks, shown);
        }
    }

    /// Links to customers, from the first lists in several orders and some pages on.
    private List<String> customers() throws Exception {
        List<String> found = new ArrayList<>();
        for (String list : LISTS) {
            String page = see(list);
            for (int turn = 0; turn < 3; turn++) {
                Matcher link = CUSTOMER.matcher(page);
                while (link.find()) {
                    found.add(link.group(1));
                }
                Matcher next = NEXT.matcher(page);
                if (!next.find()) {
                    break;
                }
                page = see(next.group(1).replace("&amp;", "&"));
            }
        }
        return found.stream().distinct().toList();
    }

    private void time(String name, List<String> paths, int looks, boolean shown) throws Exception {
        double[] millis = new double[looks];
        for (int look = 0; look < looks; look++) {
            long began = System.nanoTime();
            see(paths.get(look % paths.size()));
            millis[look] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        if (shown) {
            System.out.printf("%s (%d looks at %d pages): p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n", name, looks,
                    Math.min(looks, paths.size()), millis[looks / 2], millis[looks * 95 / 100],
                    millis[looks * 99 / 100]);
        }
    }

    private void setUp(String code) throws Exception {
        Matcher token = TOKEN.matcher(see("/setup"));
        if (!token.find()) {
            throw new IllegalStateException("the shop is open already");
        }
        Map<String, String> form = Map.of("_csrf", token.group(1), "code", code, "tongue", "en", "name", "Bench",
                "email", "bench@example.org", "password", "a long password for the bench", "shop", "Bench",
                "trade", "OTHER", "country", "IT", "start", "sales");
        HttpRequest.Builder post = to("/setup")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        send(post);
    }

    private String see(String path) throws Exception {
        return send(to(path).GET());
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).header("Origin", address.toString());
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        if (answer.statusCode() / 100 == 3) {
            return see(answer.headers().firstValue("Location").orElseThrow());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " at " + answer.uri() + "\n" + answer.body());
        }
        return answer.body();
    }
}
