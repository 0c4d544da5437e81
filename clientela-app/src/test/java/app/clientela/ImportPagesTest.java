package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.Answers;
import app.clientela.intake.Arrival;
import app.clientela.intake.ImportRun;
import app.clientela.intake.Reception;
import app.clientela.intake.Starting;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class ImportPagesTest {

    @Test
    void tellsInTheFileToMendWhatIsWrongWhereAndHowToMendIt() {
        ImportRun waiting = waiting("""
                Numero;Data;Cliente;Totale
                A-1;31/02/2025;Anna;10,00
                A-2;28/02/2025;Bruno;dieci
                A-3;28/02/2025
                """);
        ImportRun run = ((Starting.Started) ServedHouse.house().intake().start(waiting, true)).run();
        ServedHouse.house().intake().carryOn(run.id(), _ -> {});

        String file = ServedHouse.signedIn(ServedHouse.PAOLO)
                .get("/import/" + run.publicId().value() + "/refused")
                .body();

        assertThat(file.lines())
                .anyMatch(line -> line.startsWith("A-1;31/02/2025;Anna;10,00;")
                        && line.contains("Line 2, Data: “31/02/2025” is not a day of the calendar. Write it as"))
                .anyMatch(line -> line.contains("Line 3, Totale: “dieci” is not an amount. Write digits"))
                .anyMatch(line -> line.contains("Line 4: This row has only 2 cells. Add the missing ones"))
                .noneMatch(line -> line.contains("…"));
    }

    @Test
    void saysOfAWaitingFileWhetherItWaitsForAnAnswer() {
        Visitor owner = ServedHouse.signedIn(ServedHouse.PAOLO);
        ImportRun open = waiting("Nome;Data;Importo\nAnna;01/02/2025;1.000\nBice;02/02/2025;2.000\n");
        assertThat(owner.get("/import").body()).containsOnlyOnce(">Answer<");
        ServedHouse.house().intake().undo(open.id());
        assertThat(owner.get("/import").body()).doesNotContain(">Answer<");
    }

    @Test
    void curesAGroupOfRowsWithOneClickAndTakesItBack() {
        ImportRun run = waiting("""
                Numero;Data;Cliente;Totale
                B-1;13/02/2025;Anna;10,00
                B-2;14/02/2025;Bruno;11,00
                B-3;02/15/2025;Carla;12,00
                """);
        Visitor owner = ServedHouse.signedIn(ServedHouse.PAOLO);
        String address = "/import/" + run.publicId().value();
        assertThat(tried(owner, address))
                .contains("Read the other way round", "Leave out", "Write it as 2025-03-31")
                .doesNotContain("Take it back");

        owner.post(address + "/cure", "reason", "date-unreadable", "cure", "DATES_OTHER_WAY");
        assertThat(tried(owner, address)).contains("Everything is right", "Take it back");

        owner.post(address + "/uncure");
        assertThat(tried(owner, address)).contains("Read the other way round");
        assertThat(owner.post(address + "/cure", "reason", "nonsense", "cure", "LEAVE_OUT")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void tellsTwoShopsWithOneLayoutApartByTheirName() {
        ImportRun run = waiting("Numero;Data;Cliente;Totale\nC-1;13/02/2025;Anna;10,00\n");
        Visitor owner = ServedHouse.signedIn(ServedHouse.PAOLO);
        String address = "/import/" + run.publicId().value();
        assertThat(owner.get(address).body()).contains("name=\"source\"");
        owner.post(address + "/columns", "source", "Market stall");
        assertThat(owner.get(address).body()).contains("value=\"Market stall\"");
    }

    @Test
    void hasNothingToTakeHomeWhereNothingWasRefused() {
        ImportRun run = waiting("Numero;Data;Cliente;Totale\nD-1;13/02/2025;Anna;10,00\n");
        assertThat(ServedHouse.signedIn(ServedHouse.PAOLO)
                        .get("/import/" + run.publicId().value() + "/refused")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String tried(Visitor visitor, String address) {
        return Awaitility.await()
                .until(() -> visitor.get(address).body(), page -> !page.contains("Trying the whole file"));
    }

    private static ImportRun waiting(String table) {
        Reception reception = ServedHouse.house()
                .intake()
                .arrivals()
                .receive(
                        "vendite.csv",
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                        new Arrival(Optional.empty(), Optional.empty(), Answers.NONE));
        return switch (reception) {
            case Reception.Received received -> received.run();
            default -> throw new AssertionError(reception);
        };
    }
}
