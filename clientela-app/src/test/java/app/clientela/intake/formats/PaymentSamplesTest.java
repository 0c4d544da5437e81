package app.clientela.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.SharedData;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.kernel.Money;
import app.clientela.orders.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Payments of the invented shop and statements of banks, against what another program counted.
class PaymentSamplesTest {

    @Test
    void countsStripe() throws IOException {
        JsonNode expected = Hearing.expected("stripe");
        Hearing heard = Hearing.ofSample(new Stripe(), "stripe/Itemized_balance_change_from_activity.csv");

        assertThat(heard.sureness()).isEqualTo(100);
        assertThat(heard.rows()).isEqualTo(expected.path("rows").asInt());
        assertThat(Hearing.fees(heard.all(Told.Payment.class)))
                .isEqualTo(expected.path("fees_eur").asString());
        BigDecimal in = new BigDecimal(Hearing.taken(heard.payments(Kind.SALE)));
        BigDecimal back = new BigDecimal(Hearing.taken(heard.payments(Kind.REFUND)));
        assertThat(in.subtract(back))
                .isEqualTo(expected.path("net_of_refunds_gross_eur").asString());
        assertThat(heard.passed()).containsExactly(Reason.OWN_TRANSFER);
        assertThat(heard.payments(Kind.SALE))
                .allSatisfy(payment ->
                        assertThat(payment.orders()).first().asString().matches("#10\\d\\d"));
    }

    @Test
    void countsPayPal() throws IOException {
        JsonNode expected = Hearing.expected("paypal");
        Hearing heard = Hearing.ofSample(new PayPal(), "paypal/Download.CSV");

        assertThat(heard.sureness()).isEqualTo(100);
        assertThat(heard.rows()).isEqualTo(expected.path("rows").asInt());
        assertThat(Hearing.taken(heard.payments(Kind.SALE)))
                .isEqualTo(expected.path("gross_eur").asString());
        assertThat(Hearing.fees(heard.all(Told.Payment.class)))
                .isEqualTo(expected.path("fees_eur").asString());
        assertThat(heard.passed()).containsExactlyInAnyOrder(Reason.OWN_TRANSFER, Reason.NO_MONEY_MOVED);
    }

    @Test
    void countsStatementsOfBanks() throws IOException {
        Path folder = SharedData.folder("data/samples/ofx");
        for (JsonNode file : JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")))) {
            String name = file.path("file").asString();
            Hearing heard = Hearing.of(new Ofx(), ReadingSource.of(folder.resolve(name)));
            JsonNode counted = file.path("docs").path(0);

            assertThat(heard.sureness()).as(name).isEqualTo(100);
            assertThat(heard.told()).as(name).hasSize(counted.path("lines").asInt());
            assertThat(heard.all(Told.Payment.class).stream()
                            .map(Told.Payment::gross)
                            .map(Money::toDecimal)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(name)
                    .isEqualByComparingTo(counted.path("inflow").asString("0"));
        }
    }
}
