package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.demo.DemoShop;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class DemoPagesTest {

    @Test
    void waitsForAShopThatIsAboutToBeFilledAndSaysWhereOnesOwnSalesGo() {
        try (House house = ServedHouse.freshHouse()) {
            house.business().open(DemoShop.in(Locale.ITALY).business());
            ServedHouse.join(house, ServedHouse.MARTA);
            try (Serving serving = Serving.start(house, Serving.Door.local(0))) {
                Visitor owner = new Visitor(serving.address());
                owner.signIn(ServedHouse.MARTA.email(), ServedHouse.PASSWORD);
                assertThat(owner.get("/").body())
                        .contains("hx-trigger=\"every 2s\"", "clientela serve --data")
                        .doesNotContain("Porta qui le tue vendite");
            }
        }
    }
}
