package app.clientela.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.intake.Reason;
import app.clientela.intake.Told;
import app.clientela.orders.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Payments, by small files of our own.
class PaymentFormatsTest {

    @Test
    void readsTheBalanceOfStripe() {
        Hearing heard = Hearing.of(new Stripe(), Fixtures.STRIPE_BALANCE);
        Told.Payment charge = heard.payments(Kind.SALE).getFirst();

        assertThat(charge.number()).isEqualTo("ch_1");
        assertThat(charge.orders()).startsWith("#31", "31");
        assertThat(Hearing.text(charge.gross())).isEqualTo("98.00 EUR");
        assertThat(Hearing.text(charge.fee())).isEqualTo("1.72 EUR");
        assertThat(charge.day().on()).isEqualTo("2025-03-15");
        assertThat(charge.day().at()).contains(Instant.parse("2025-03-15T23:42:00Z"));
        assertThat(heard.payments(Kind.REFUND))
                .extracting(back -> Hearing.text(back.gross()) + " " + Hearing.text(back.fee()) + " " + back.orders())
                .containsExactly("10.00 EUR 0.00 EUR [#31, 31]", "500 JPY 0 JPY [#32, 32]");
        assertThat(Hearing.text(heard.payments(Kind.SALE).getLast().fee())).isEqualTo("15 JPY");
        assertThat(heard.passed()).containsExactly(Reason.OWN_TRANSFER, Reason.MONEY_SPENT, Reason.NO_MONEY_MOVED);
    }

    @Test
    void readsThePaymentsOfStripeUnderTheSameNumbers() {
        Hearing heard = Hearing.of(new Stripe(), Fixtures.STRIPE_PAYMENTS);

        assertThat(heard.payments(Kind.SALE))
                .extracting(charge ->
                        charge.number() + " " + Hearing.text(charge.gross()) + " " + Hearing.text(charge.fee()))
                .containsExactly("ch_1 98.00 EUR 1.72 EUR", "ch_2 18.40 EUR 0.80 EUR");
        assertThat(heard.payments(Kind.REFUND))
                .singleElement()
                .satisfies(back -> assertThat(Hearing.text(back.gross())).isEqualTo("10.00 EUR"));
        assertThat(heard.passed()).containsExactly(Reason.NO_MONEY_MOVED, Reason.TEST_DOCUMENT);
        assertThat(heard.rows()).isEqualTo(4);
    }

    @Test
    void readsPayPalOfTheUnitedStates() {
        Hearing heard = Hearing.of(new PayPal(), Fixtures.PAYPAL);
        Told.Payment in = heard.payments(Kind.SALE).getFirst();
        Told.Payment back = heard.payments(Kind.REFUND).getFirst();

        assertThat(Hearing.text(in.gross())).isEqualTo("1234.50 USD");
        assertThat(Hearing.text(in.fee())).isEqualTo("36.10 USD");
        assertThat(in.orders()).containsExactly("31", "#31");
        assertThat(in.day().on()).isEqualTo("2025-03-14");
        assertThat(in.day().at()).contains(Instant.parse("2025-03-15T06:10:00Z"));
        assertThat(Hearing.text(back.gross())).isEqualTo("34.50 USD");
        assertThat(back.payer().email()).isEqualTo("ann@example.org");
        assertThat(heard.passed())
                .containsExactly(Reason.MONEY_SPENT, Reason.OWN_TRANSFER, Reason.NO_MONEY_MOVED, Reason.OWN_TRANSFER);
    }

    @Test
    void readsTheShorterLayoutOfPayPalInGerman() {
        Hearing heard = Hearing.of(new PayPal(), Fixtures.PAYPAL_GERMAN);

        assertThat(heard.payments(Kind.SALE)).singleElement().satisfies(payment -> {
            assertThat(Hearing.text(payment.gross())).isEqualTo("1234.50 EUR");
            assertThat(Hearing.text(payment.fee())).isEqualTo("30.00 EUR");
            assertThat(payment.day().on()).isEqualTo("2025-02-05");
            assertThat(payment.orders()).contains("R-7");
        });
        assertThat(heard.passed()).containsExactly(Reason.OWN_TRANSFER);
    }

    @Test
    void findsTheTableOfAmazonBelowItsNotes() {
        Hearing heard = Hearing.of(new AmazonDateRange(), Fixtures.AMAZON_PAYMENTS);
        Told.Payment in = heard.payments(Kind.SALE).getFirst();

        assertThat(in.orders()).containsExactly("A-1");
        assertThat(Hearing.text(in.gross())).isEqualTo("1022.20 USD");
        assertThat(Hearing.text(in.fee())).isEqualTo("5.03 USD");
        assertThat(in.place().rows()).isEqualTo(2);
        assertThat(in.day().at()).contains(Instant.parse("2025-07-04T08:05:07Z"));
        assertThat(heard.payments(Kind.REFUND)).singleElement().satisfies(back -> {
            assertThat(Hearing.text(back.gross())).isEqualTo("8.00 USD");
            assertThat(Hearing.text(back.fee())).isEqualTo("0.96 USD");
        });
        assertThat(heard.passed()).containsExactly(Reason.MONEY_SPENT, Reason.OWN_TRANSFER);
    }

    @Test
    void readsTheTagsOfABankThatAreNotClosed() {
        Hearing heard = Hearing.of(new Ofx(), Fixtures.OFX);
        List<Told.Payment> in = heard.payments(Kind.SALE);

        assertThat(in).extracting(payment -> Hearing.text(payment.gross())).containsExactly("1234.50 BRL", "10.00 BRL");
        assertThat(in.getFirst().day().on()).isEqualTo("2025-03-01");
        assertThat(in.getFirst().day().at()).contains(Instant.parse("2025-03-02T02:30:00Z"));
        assertThat(in.getFirst().payer().name()).isEqualTo("Ana & Bia");
        assertThat(in.getFirst().orders()).contains("501");
        assertThat(in.getFirst().number()).isNotEqualTo(in.getLast().number());
        assertThat(heard.passed()).containsExactly(Reason.REPEATED, Reason.MONEY_SPENT);
        assertThat(heard.refused()).containsExactly(Reason.DATE_UNREADABLE);
    }

    @Test
    void findsNumbersOfOrdersInWords() {
        assertThat(NamedOrders.in("Bottega - Order #1007")).containsExactly("#1007", "1007");
        assertThat(NamedOrders.in("saldo fattura n. 12/2025")).containsExactly("#12/2025", "12/2025");
        assertThat(NamedOrders.in("Pedido nº 88, Pix")).containsExactly("#88", "88");
        assertThat(NamedOrders.in("In order to pay")).isEmpty();
        assertThat(NamedOrders.of("#1007")).containsExactly("#1007", "1007");
        assertThat(NamedOrders.of("")).isEmpty();
    }
}
