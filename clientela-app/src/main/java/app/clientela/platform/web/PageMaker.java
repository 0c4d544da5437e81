package app.clientela.platform.web;

import app.clientela.platform.db.Database;
import app.clientela.platform.db.Trouble;
import app.clientela.platform.texts.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// Makes the page's context from a request: who reads, in which language.
final class PageMaker {

    /// Remembers the language chosen before anybody has signed in.
    static final String LANGUAGE_COOKIE = "clientela-language";

    private final Function<HttpServletRequest, Visit> visits;
    private final PublicAddress address;
    private final List<RailLink> links;
    private final Database database;

    PageMaker(
            Function<HttpServletRequest, Visit> visits,
            PublicAddress address,
            List<RailLink> links,
            Database database) {
        this.database = database;
        this.visits = visits;
        this.address = address;
        this.links = links;
    }

    Page page(HttpServletRequest request) {
        Visit visit = isAnswerToSilence(request) ? new Visit(null, null) : visits.apply(request);
        String trouble = database.trouble().map(PageMaker::key).orElse("");
        Page.Request asked = new Page.Request(
                path(request), csrf(request), Nonce.of(request), !address.isSafe(), Toasts.of(request), trouble);
        return new Page(visit, language(visit, request), asked, shown(visit));
    }

    /// True for the page that says that the server of the books does not answer: it cannot be asked
    /// who reads.
    private boolean isAnswerToSilence(HttpServletRequest request) {
        return !database.isSqlite() && request.getAttribute(Trouble.class.getName()) == Trouble.BUSY;
    }

    private static String key(Trouble trouble) {
        return "platform.frame." + trouble.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /// Nobody who has not signed in learns what there is.
    private List<RailLink> shown(Visit visit) {
        return visit.reader() == null
                ? List.of()
                : links.stream().filter(link -> link.shown().getAsBoolean()).toList();
    }

    /// The address the reader asked for, also where another page answers in its place.
    private static String path(HttpServletRequest request) {
        for (String original :
                new String[] {RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI}) {
            if (request.getAttribute(original) instanceof String uri) {
                return uri;
            }
        }
        return request.getRequestURI();
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static Locale language(Visit visit, HttpServletRequest request) {
        @Nullable Reader reader = visit.reader();
        return reader != null ? reader.language() : languageOf(request, visit.shop());
    }

    /// The language asked for, else chosen before, else the browser's, else the shop's.
    static Locale languageOf(HttpServletRequest request, @Nullable ShopFront shop) {
        return spoken(request.getParameter("lang"))
                .or(() -> cookie(request).flatMap(PageMaker::spoken))
                .or(() -> browsers(request))
                .orElse(shop == null ? Texts.LANGUAGES.getFirst() : shop.language());
    }

    static Optional<Locale> spoken(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .map(Locale::forLanguageTag)
                .flatMap(wanted -> Texts.LANGUAGES.stream()
                        .filter(ours -> ours.getLanguage().equals(wanted.getLanguage()))
                        .findFirst());
    }

    private static Optional<Locale> browsers(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        Enumeration<Locale> wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            Optional<Locale> ours = spoken(wanted.nextElement().toLanguageTag());
            if (ours.isPresent()) {
                return ours;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
