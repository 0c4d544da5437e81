package app.clientela.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Somebody at a screen, who notices every complaint of the browser.
final class Visitor implements AutoCloseable {

    static final String OWNER = "marta@solferina.example";
    static final String PASSWORD = "una frase lunga e sicura";

    private static final String RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']";

    private final BrowserContext context;
    private final Page page;
    private final OpenShop shop;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, OpenShop shop, Screen screen) {
        this.shop = shop;
        context = browser.newContext(new NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(screen.locale())
                .setBypassCSP(false));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
        }
    }

    Page page() {
        return page;
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    Visitor open(String path) {
        page.navigate(shop.address() + path);
        return this;
    }

    Visitor signIn() {
        open("/login");
        page.fill("input[name=email]", OWNER);
        page.fill("input[name=password]", PASSWORD);
        page.click("form[action='/login'] button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /// What the browser complained about: scripts that failed, policies that were broken.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
    }

    /// The WCAG 2.2 A and AA rules that the page breaks, as axe sees them.
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        page.evaluate(axe());
        return (List<String>) page.evaluate("async () => (await axe.run({runOnly: {type: 'tag', values: " + RULES
                + "}})).violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ')))");
    }

    private static String axe() {
        try (InputStream script = Visitor.class.getResourceAsStream("/vendor/axe-core-4.11.4/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe is not among the test resources");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
