package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.clientela.intake.Answers;
import app.clientela.intake.Arrival;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Open pages are told that files move.
@Timeout(60)
final class ProgressPagesTest {

    private static final String TABLE = "Numero;Data;Cliente;Totale\nM-1;13/02/2025;Anna;10,00\n";

    private static void tryAFile(House house, String table) {
        house.intake()
                .arrivals()
                .receive(
                        "vendite.csv",
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                        new Arrival(Optional.empty(), Optional.empty(), Answers.NONE));
        house.intake().runs().forEach(house.intake().rehearsals()::begin);
    }

    private static String next(Iterator<String> lines) {
        String line = lines.next();
        while (!line.startsWith("data:")) {
            line = lines.next();
        }
        return line;
    }

    @Test
    void tellsAtOnceAndAgainWhenAFileMoves() {
        HttpResponse<Stream<String>> line =
                ServedHouse.signedIn(ServedHouse.PAOLO).listen("/import/events");
        try (Stream<String> lines = line.body()) {
            assertThat(line.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(line.headers().firstValue("Cache-Control")).contains("no-store");
            Iterator<String> told = lines.iterator();
            String first = next(told);
            tryAFile(ServedHouse.house(), TABLE);
            assertThat(next(told)).isNotEqualTo(first);
        }
    }

    /// Nobody who listens keeps the server from stopping.
    @Test
    void hangsUpWhenTheServerStops() {
        House house = ServedHouse.freshHouse();
        house.business().open(ServedHouse.roastery());
        ServedHouse.join(house, ServedHouse.MARTA);
        try (house;
                Stream<String> lines = heardWhileServed(house)) {
            assertThatCode(lines::toList).doesNotThrowAnyException();
        }
    }

    private static Stream<String> heardWhileServed(House house) {
        try (Serving serving = Serving.start(house, Serving.Door.local(0))) {
            Visitor owner = new Visitor(serving.address());
            owner.signIn(ServedHouse.MARTA.email(), ServedHouse.PASSWORD);
            return owner.listen("/import/events").body();
        }
    }
}
