package app.clientela.platform.web;

import app.clientela.kernel.Problem;
import app.clientela.platform.texts.Texts;
import gg.jte.Content;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every template can ask: words, formats, icons, who reads, and the marks that keep the page
/// safe.
public final class Page {

    private final Visit visit;
    private final Request request;
    private final Texts texts;
    private final Formats formats;
    private final List<RailLink> links;

    /// What a page needs to know of the request that asked for it.
    /// @param path without the query
    /// @param csrf the token that a form must send back
    /// @param nonce the mark of scripts that belong to this answer
    /// @param unsafe true where what is typed travels unencrypted
    /// @param toast key of a short word about what was just done; empty where nothing was
    /// @param trouble key of why nothing can be changed now; empty where all can
    record Request(String path, String csrf, String nonce, boolean unsafe, String toast, String trouble) {}

    Page(Visit visit, Locale locale, Request request, List<RailLink> links) {
        this.links = links;
        this.visit = visit;
        this.request = request;
        this.texts = Texts.in(locale);
        this.formats = new Formats(locale, zone(visit));
    }

    private static ZoneId zone(Visit visit) {
        @Nullable ShopFront shop = visit.shop();
        return shop == null ? ZoneId.of("UTC") : shop.zone();
    }

    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /// The sentence for so many; the count is `{0}`.
    public String count(String key, long count, Object... more) {
        return texts.count(key, count, more);
    }

    public String text(Problem problem) {
        return texts.text(problem.key(), problem.arguments().toArray());
    }

    /// The first problem of a field, in words; empty where the field is fine.
    public String problemOf(String field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.where().equals(field))
                .findFirst()
                .map(this::text)
                .orElse("");
    }

    public Formats format() {
        return formats;
    }

    /// A drawing that stands beside its words.
    /// @param name of Tabler's outline icons, such as `phone`
    public Content icon(String name) {
        return Icons.medium(name);
    }

    public Content smallIcon(String name) {
        return Icons.small(name);
    }

    /// The address of a file of ours; it changes with the file, so it may be kept for a year.
    public String asset(String file) {
        return Assets.address(file);
    }

    public String csrf() {
        return request.csrf();
    }

    /// The headers that htmx sends with every request, as JSON.
    public String csrfHeaders() {
        return "{\"X-CSRF-TOKEN\": \"" + request.csrf() + "\"}";
    }

    public String nonce() {
        return request.nonce();
    }

    public String path() {
        return request.path();
    }

    /// For `aria-current` of a link to a page and to all below it: "page", or null for neither.
    public @Nullable String current(String address) {
        boolean here =
                address.equals("/") ? path().equals("/") : path().equals(address) || path().startsWith(address + "/");
        return here ? "page" : null;
    }

    /// The pages beside those that every shop has.
    public List<RailLink> links() {
        return links;
    }

    public boolean isUnsafe() {
        return request.unsafe();
    }

    /// What was just done, in a word; empty where nothing was.
    public String toast() {
        return request.toast().isEmpty() ? "" : text(request.toast());
    }

    /// Why nothing can be changed now, in a sentence; empty where all can.
    public String trouble() {
        return request.trouble().isEmpty() ? "" : text(request.trouble());
    }

    public Locale locale() {
        return texts.locale();
    }

    /// The language with its region, such as it-IT.
    public String language() {
        return locale().toLanguageTag();
    }

    public List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    public Optional<Reader> findPerson() {
        return Optional.ofNullable(visit.reader());
    }

    /// @throws IllegalStateException if nobody has signed in
    public Reader person() {
        return findPerson().orElseThrow(() -> new IllegalStateException("nobody has signed in"));
    }

    /// Empty until the shop is opened.
    public String shopName() {
        @Nullable ShopFront shop = visit.shop();
        return shop == null ? "" : shop.name();
    }

    /// Two letters that stand for the shop where there is no picture.
    public String shopInitials() {
        return Initials.of(shopName());
    }

    public boolean isDemo() {
        @Nullable ShopFront shop = visit.shop();
        return shop != null && shop.demo();
    }
}
