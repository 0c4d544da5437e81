package app.clientela.orders;

import app.clientela.customers.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Payments for tests, said in short: `paid("P1").forOrder("#1001").fee("0.40")`.
record PaymentSaid(
        String number,
        Kind kind,
        List<String> orders,
        Optional<CustomerId> customer,
        LocalDate day,
        String amount,
        String fee) {

    static PaymentSaid paid(String number) {
        return said(number, Kind.SALE);
    }

    static PaymentSaid paidBack(String number) {
        return said(number, Kind.REFUND);
    }

    private static PaymentSaid said(String number, Kind kind) {
        return new PaymentSaid(
                number, kind, List.of(), Optional.empty(), LocalDate.parse("2026-03-14"), "10.00", "0.40");
    }

    PaymentSaid forOrder(String... numbers) {
        return new PaymentSaid(number, kind, List.of(numbers), customer, day, amount, fee);
    }

    PaymentSaid by(CustomerId whom) {
        return new PaymentSaid(number, kind, orders, Optional.of(whom), day, amount, fee);
    }

    PaymentSaid on(String date) {
        return new PaymentSaid(number, kind, orders, customer, LocalDate.parse(date), amount, fee);
    }

    PaymentSaid worth(String sum) {
        return new PaymentSaid(number, kind, orders, customer, day, sum, fee);
    }

    PaymentSaid fee(String kept) {
        return new PaymentSaid(number, kind, orders, customer, day, amount, kept);
    }

    NewPayment payment() {
        return new NewPayment(
                "bank",
                number,
                kind,
                orders,
                customer,
                day,
                Optional.empty(),
                Ledger.euros(amount),
                Ledger.euros(fee),
                2);
    }
}
