package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the owner sees of the backups, in a house of its own.
final class BackupPagesTest {

    private static final House HOUSE = ServedHouse.freshHouse();
    private static final Serving SERVING = open();

    private static Serving open() {
        HOUSE.business().open(ServedHouse.roastery());
        ServedHouse.join(HOUSE, ServedHouse.MARTA);
        return Serving.start(HOUSE, Serving.Door.local(0));
    }

    @BeforeAll
    static void startWithout() {
        assertThat(HOUSE.backups().kept()).isEmpty();
    }

    @AfterAll
    static void close() {
        SERVING.close();
        HOUSE.close();
    }

    @Test
    void makesOneWhenAskedAndGivesItAway() throws Exception {
        Visitor owner = new Visitor(SERVING.address());
        owner.signIn(ServedHouse.MARTA.email(), ServedHouse.PASSWORD);
        assertThat(owner.get("/settings").body()).contains("href=\"/settings/backup\"");
        assertThat(owner.get("/settings/backup").body()).contains("ancora nessuno", "Fai un backup ora");
        assertThat(owner.post("/settings/backup").statusCode()).isEqualTo(302);
        for (int i = 0; i < 200 && HOUSE.backups().state().running(); i++) {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(50);
        }
        String name = HOUSE.backups().kept().getFirst().name();
        assertThat(owner.get("/settings/backup").body())
                .contains("/settings/backup/" + name, "In regola", "richiesto", "clientela restore");
        assertThat(owner.get("/health").body()).contains("Ultimo backup oggi, controllato");
        assertThat(owner.get("/settings/backup/" + name).headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + name + "\"");
        assertThat(owner.get("/settings/backup/clientela.db").statusCode()).isEqualTo(404);
        assertThat(owner.get("/settings/backup/..%2Fclientela.db").statusCode()).isIn(400, 404);
        assertThat(owner.get("/settings/export").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(words -> assertThat(words).contains("clientela-", ".zip"));
        assertThat(HOUSE.audit().newest(10))
                .extracting(entry -> entry.what())
                .contains("backup.asked", "backup.download", "shop.export");
    }

    @Test
    void warnsWhereNoneCouldBeMade() throws Exception {
        House house = ServedHouse.freshHouse();
        house.business().open(ServedHouse.roastery());
        ServedHouse.join(house, ServedHouse.MARTA);
        Path place = house.backups().backups();
        Files.writeString(place, "in the way");
        assertThat(house.backups().makeIfDue()).isPresent();
        try (house;
                Serving serving = Serving.start(house, Serving.Door.local(0))) {
            Visitor owner = new Visitor(serving.address());
            owner.signIn(ServedHouse.MARTA.email(), ServedHouse.PASSWORD);
            assertThat(owner.get("/settings/backup").body())
                    .contains("L’ultimo tentativo non è riuscito", "Da guardare");
            assertThat(owner.get("/health").body()).contains("L’ultimo backup non è riuscito");
        }
    }
}
