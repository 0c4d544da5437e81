package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What holds for every answer, whatever was asked.
final class SafetyTest {

    @Test
    void allowsNoScriptOrStyleThatIsNotOurs() {
        HttpResponse<String> page = ServedHouse.stranger().get("/login");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-");
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"").doesNotContain(" style=", "onclick=");
        assertThat(ServedHouse.stranger().get("/login").body()).doesNotContain(nonce);
    }

    @Test
    void refusesWhatComesWithoutATokenOrFromElsewhere() {
        Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
        assertThat(owner.postWith("Origin", "https://evil.example", "/settings/you/language")
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.postWith("Sec-Fetch-Site", "cross-site", "/settings/you/language")
                        .statusCode())
                .isEqualTo(403);
        owner.forgetToken();
        assertThat(owner.post("/settings/you/language", "tongue", "it-IT").statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersErrorsWithAPage() {
        Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
        HttpResponse<String> missing = owner.get("/no/such/page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<aside class=\"rail\">", "<h1>").doesNotContain("Exception");
        assertThat(missing.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(owner.send("POST", "/settings").statusCode()).isEqualTo(405);
        assertThat(owner.get("/assets/x/no-such-file.css").statusCode()).isEqualTo(404);
    }

    @Test
    void servesOurFilesForAYear() {
        Visitor visitor = ServedHouse.stranger();
        String address = visitor.get("/login").body().replaceAll("(?s).*?(/assets/\\w+/clientela\\.css).*", "$1");
        HttpResponse<String> styles = visitor.get(address);
        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(styles.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
        String font = styles.body().replaceAll("(?s).*?url\\(\"([^\"]+latin-wght[^\"]+)\"\\).*", "$1");
        assertThat(visitor.get(address.replace("clientela.css", font)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void writesNoNameAndNoAddressOfAPersonIntoTheLog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        Visitor visitor = ServedHouse.signedIn(ServedHouse.MARTA);
        visitor.get("/no/such/Canaria?email=canaria@solferina.example");
        visitor.post("/settings/people", "name", "Canaria", "email", "canaria");
        visitor.post("/login", "email", "canaria@solferina.example", "password", "canaria canaria canaria");
        visitor.send("POST", "/settings");
        root.detachAppender(log);
        assertThat(log.list)
                .noneMatch(event -> event.getFormattedMessage()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("canari"));
    }
}
