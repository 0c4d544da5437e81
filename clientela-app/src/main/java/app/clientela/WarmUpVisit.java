package app.clientela;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without eyes: fetches pages, keeps cookies, signs in.
final class WarmUpVisit implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String seen = "";

    WarmUpVisit(URI address) {
        this.address = address;
    }

    /// Fetches a page and says the status.
    int see(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        see("/login");
        Matcher token = TOKEN.matcher(seen);
        String form = "_csrf=" + (token.find() ? encoded(token.group(1)) : "") + "&email=" + encoded(email)
                + "&password=" + encoded(password);
        send(to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /// The first address of a kind that the page seen last links to.
    Optional<String> linked(String kind) {
        Matcher link = Pattern.compile("href=\"(" + kind + ")\"").matcher(seen);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private HttpRequest.Builder to(String path) {
        URI page = address.resolve(path);
        return HttpRequest.newBuilder(page)
                .header("Origin", address.resolve("/").toString().replaceAll("/$", ""));
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        seen = answer.body();
        return answer.statusCode();
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
