package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.NewPerson;
import app.clientela.business.Person;
import app.clientela.business.Role;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SignInPagesTest {

    private static final String SESSION = "__Host-session";
    private static final String DEVICE = "__Host-device";

    @Test
    void showsTheSignInOnTheFirstPage() {
        HttpResponse<String> page = ServedHouse.stranger().get("/", "Accept-Language", "it");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"it-IT\">", "Torrefazione Solferina", "name=\"password\"");
    }

    @Test
    void speaksTheLanguageThatWasChosen() {
        Visitor visitor = ServedHouse.stranger();
        assertThat(visitor.get("/login?lang=pt-BR").body()).contains("<html lang=\"pt-BR\">");
        assertThat(visitor.get("/login", "Accept-Language", "it").body()).contains("<html lang=\"pt-BR\">");
    }

    @Test
    void givesTheSessionANewName() {
        Visitor visitor = ServedHouse.stranger();
        visitor.get("/login");
        String before = visitor.cookie(SESSION);
        HttpResponse<String> answer =
                visitor.post("/login", "email", ServedHouse.MARTA.email(), "password", ServedHouse.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.cookie(SESSION)).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void doesNotTakeASessionThatWasBroughtAlong() {
        Visitor visitor = ServedHouse.stranger();
        visitor.keep(SESSION, "0123456789ABCDEF0123456789ABCDEF");
        visitor.get("/login");
        assertThat(visitor.cookie(SESSION)).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    void goesOnToThePageThatWasAskedFor() {
        Visitor visitor = ServedHouse.stranger();
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(302);
        visitor.get("/login");
        HttpResponse<String> answer =
                visitor.post("/login", "email", ServedHouse.MARTA.email(), "password", ServedHouse.PASSWORD);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/settings"));
    }

    @Test
    void refusesInTheSameWordsWhoeverItIs() {
        assertThat(refusal(person("known@solferina.example").email()))
                .isEqualTo(refusal("nobody@solferina.example").replace("nobody@", "known@"));
    }

    private static String refusal(String email) {
        Visitor visitor = ServedHouse.stranger();
        visitor.get("/login");
        HttpResponse<String> answer = visitor.post("/login", "email", email, "password", "wrong wrong wrong");
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body().replaceAll("nonce=\"[^\"]+\"", "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void asksToWaitAfterFiveErrors() {
        Person guessed = person("guessed@solferina.example");
        Visitor visitor = ServedHouse.stranger();
        visitor.get("/login");
        for (int i = 0; i < 5; i++) {
            visitor.post("/login", "email", guessed.email(), "password", "wrong wrong wrong");
        }
        HttpResponse<String> answer =
                visitor.post("/login", "email", guessed.email(), "password", ServedHouse.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("1 min");
    }

    @Test
    void leavesNothingToReplayAfterSigningOut() {
        Visitor visitor = ServedHouse.signedIn(ServedHouse.PAOLO);
        String session = visitor.cookie(SESSION);
        visitor.post("/logout");
        visitor.keep(SESSION, session);
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void putsDisabledPeopleOutAtTheirNextRequest() {
        Person leaving = person("leaving@solferina.example");
        Visitor visitor = ServedHouse.stranger();
        visitor.signIn(leaving.email(), ServedHouse.PASSWORD);
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(200);
        ServedHouse.house().people().disable(leaving.id());
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        Person changing = person("changing@solferina.example");
        Visitor here = ServedHouse.stranger();
        Visitor elsewhere = ServedHouse.stranger();
        here.signIn(changing.email(), ServedHouse.PASSWORD);
        elsewhere.signIn(changing.email(), ServedHouse.PASSWORD);
        here.get("/settings");
        HttpResponse<String> answer = here.post(
                "/settings/you/password", "old", ServedHouse.PASSWORD, "password", "an entirely new sentence");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(here.get("/settings").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void staysSignedInOnADeviceThatIsRemembered() {
        Visitor visitor = ServedHouse.stranger();
        visitor.get("/login");
        visitor.post("/login", "email", ServedHouse.PAOLO.email(), "password", ServedHouse.PASSWORD, "stay", "true");
        String secret = visitor.cookie(DEVICE);
        visitor.drop(SESSION);
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(200);
        assertThat(visitor.cookie(DEVICE)).isNotEmpty().isNotEqualTo(secret);
        visitor.post("/logout");
        assertThat(visitor.cookie(DEVICE)).isEmpty();
    }

    private static Person person(String email) {
        return ServedHouse.join(
                ServedHouse.house(), new NewPerson("Somebody", email, ServedHouse.PASSWORD, Role.STAFF, Locale.UK));
    }
}
