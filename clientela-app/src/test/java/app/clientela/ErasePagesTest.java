package app.clientela;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.customers.Adding;
import app.clientela.customers.Customer;
import app.clientela.customers.NewCustomer;
import app.clientela.kernel.RunId;
import app.clientela.orders.Kind;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How an owner has a customer erased.
final class ErasePagesTest {

    private static final RunId RUN = new RunId(733);

    private final House house = ServedHouse.house();
    private final Visitor owner = ServedHouse.signedIn(ServedHouse.MARTA);
    private final Visitor staff = ServedHouse.signedIn(ServedHouse.PAOLO);

    private Customer customer(String name, String email) {
        Adding adding = house.customers()
                .add(new NewCustomer(name, Optional.of(email), Optional.empty(), Optional.empty(), Optional.empty()));
        return house.customers().get(((Adding.Added) adding).customer());
    }

    @Test
    void saysWhatGoesErasesOnceAndGivesAReceipt() {
        Customer zoe = customer("Zoe Quercanario", "zoe@quercanario.example");
        String link = "/customers/" + zoe.publicId().value();
        house.orders()
                .record(List.of(ServedHouse.order(Kind.SALE, zoe.id(), "ERASE-1", LocalDate.of(2024, 5, 6))), RUN);
        assertThat(owner.get(link).body()).contains(link + "/erase", "Elimina i suoi dati");
        assertThat(staff.get(link).body()).doesNotContain(link + "/erase");
        assertThat(staff.get(link + "/erase").statusCode()).isEqualTo(403);
        assertThat(staff.post(link + "/erase").statusCode()).isEqualTo(403);

        String asked = owner.get(link + "/erase").body();
        assertThat(asked)
                .contains("Eliminare Zoe Quercanario?", "Non si può annullare", "1 documento", "Elimina per sempre");
        HttpResponse<String> done = owner.post(link + "/erase");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(link);

        String receipt = owner.get(link).body();
        assertThat(receipt)
                .contains("Dati eliminati", "1 documento", zoe.publicId().value())
                .doesNotContain("Quercanario", "quercanario");
        assertThat(staff.get(link).body()).contains("Data erased").doesNotContain("Quercanario");
        for (String below : List.of("/erase", "/why", "/documents", "/merge", "/actions/new")) {
            assertThat(owner.get(link + below).statusCode()).as(below).isEqualTo(404);
        }
        assertThat(house.audit().newest(20))
                .anyMatch(entry -> entry.what().equals("customer.erased")
                        && entry.detail().equals("customer " + zoe.id().value()));
        house.orders().withdraw(RUN);
    }
}
