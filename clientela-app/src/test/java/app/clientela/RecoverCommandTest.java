package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.business.NewPerson;
import app.clientela.business.Role;
import app.clientela.platform.db.DataFolder;
import app.clientela.platform.db.DataFolder.Holding;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The way back in, from the command line to the page.
final class RecoverCommandTest {

    private static final String FRESH = "an entirely new sentence";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void givesACodeThatTheSignInPageTakesOnce() {
        try (House house = house()) {
            house.business().open(ServedHouse.roastery());
            ServedHouse.join(house, ServedHouse.MARTA);
        }
        assertThat(recover()).isZero();
        Matcher code = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}").matcher(out.toString());
        assertThat(code.find()).isTrue();
        try (House house = house();
                Serving serving = Serving.start(house, Serving.Door.local(0))) {
            Visitor owner = new Visitor(serving.address());
            assertThat(owner.get("/login").body()).contains("href=\"/login/recover\"");
            owner.get("/login/recover");
            assertThat(regain(owner, "AAAA-BBBB-CCCC").statusCode()).isEqualTo(422);
            assertThat(regain(owner, code.group()).statusCode()).isEqualTo(302);
            assertThat(owner.get("/settings").statusCode()).isEqualTo(200);
            assertThat(owner.get("/login/recover").statusCode()).isEqualTo(404);
            Visitor again = new Visitor(serving.address());
            assertThat(again.get("/login").body()).doesNotContain("/login/recover");
            again.signIn(ServedHouse.MARTA.email(), FRESH);
            assertThat(again.get("/settings").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void asksWhichOwnerAndKnowsNobodyElse() {
        try (House house = house()) {
            house.business().open(ServedHouse.roastery());
            ServedHouse.join(house, ServedHouse.MARTA);
            ServedHouse.join(house, new NewPerson("Anna", "anna@solferina.example", FRESH, Role.OWNER, Locale.ITALY));
        }
        assertThat(recover()).isEqualTo(3);
        assertThat(err.toString()).contains("--email", "anna@solferina.example");
        assertThat(recover("--email", "anna@solferina.example")).isZero();
        assertThat(recover("--email", "nobody@solferina.example")).isEqualTo(2);
    }

    @Test
    void isRefusedWhereThereIsNoShopNoOwnerOrSomebodyHoldsTheFolder() {
        assertThat(recover()).isEqualTo(2);
        assertThat(folder.resolve("clientela.db")).doesNotExist();
        try (House house = house()) {
            assertThat(house.people().isEmpty()).isTrue();
        }
        assertThat(recover()).isEqualTo(2);
        assertThat(err.toString()).contains("Nobody has opened this shop yet");
        assertThat(out.toString()).isEmpty();
    }

    private static HttpResponse<String> regain(Visitor visitor, String code) {
        return visitor.post("/login/recover", "code", code, "password", FRESH);
    }

    private House house() {
        return switch (DataFolder.hold(folder)) {
            case Holding.Held(DataFolder held) -> House.open(held, Clock.systemUTC(), new Random(3));
            case Holding.TakenBy _, Holding.Refused _ -> throw new AssertionError("a fresh folder is nobody's");
        };
    }

    private int recover(String... more) {
        String[] words = new String[3 + more.length];
        words[0] = "recover";
        words[1] = "--data";
        words[2] = folder.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        CommandLine line = Clientela.commandLine(words);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(words);
    }
}
