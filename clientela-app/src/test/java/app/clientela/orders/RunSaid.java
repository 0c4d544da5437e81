package app.clientela.orders;

import static app.clientela.orders.OrderSaid.refund;
import static app.clientela.orders.OrderSaid.sale;
import static app.clientela.orders.PaymentSaid.paid;
import static app.clientela.orders.PaymentSaid.paidBack;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.RunId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run of all kinds of things, made of drawn numbers. What stands under one number is the same in
/// every run, but for what was given back so far, which grows.
record RunSaid(
        List<OrderSaid> orders, List<Cancellation> cancelled, List<PaymentSaid> payments, List<NewTillDay> tillDays) {

    static final String PAPERS = "invoices";

    static RunSaid of(List<Integer> drawn, List<CustomerId> people) {
        RunSaid run = new RunSaid(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        drawn.forEach(one -> run.add(one % 12, one / 12 % 16, one / 200 % 4, people));
        return run;
    }

    private void add(int kind, int which, int more, List<CustomerId> people) {
        switch (kind) {
            case 0 -> cancelled.add(new Cancellation("shop", "A" + which, day(which), 1));
            case 1 -> cancelled.add(new Cancellation(PAPERS, "I" + which, day(which), 1));
            case 2 -> payments.add(paid("P" + which).forOrder("A" + which % 8).fee("0.30"));
            case 3 ->
                payments.add(
                        with(which, paid("Q" + which).by(people.get(which % 2))).fee("0.20"));
            case 4 -> payments.add(paidBack("B" + which).forOrder("A" + which).fee("0.05"));
            case 5 -> tillDays.add(till(which));
            case 6 ->
                orders.add(refund("A" + which)
                        .worth(more + ".50")
                        .givingBack("A" + which)
                        .on("2026-01-09"));
            case 7 -> orders.add(refund("C" + which).from(PAPERS).worth("2.00").givingBack("I" + which));
            case 8, 9 -> orders.add(with(which, sale("I" + which).from(PAPERS), people));
            default -> orders.add(with(which, sale("A" + which), people));
        }
    }

    private static LocalDate day(int which) {
        return LocalDate.parse("2026-01-01").plusDays(which * 5 % 7);
    }

    private static String worth(int which) {
        return BigDecimal.valueOf(500 + which % 3, 2).toPlainString();
    }

    private static OrderSaid with(int which, OrderSaid said, List<CustomerId> people) {
        OrderSaid dated = said.on(day(which).toString()).worth(worth(which));
        return which % 7 == 0 ? dated : dated.of(people.get(which % 2));
    }

    private static PaymentSaid with(int which, PaymentSaid said) {
        return said.on(day(which).toString()).worth(worth(which));
    }

    private static NewTillDay till(int which) {
        return new NewTillDay(
                "till", "Z" + which, day(which), Ledger.euros("9.00"), Ledger.euros("8.00"), 2, Optional.empty(), 1);
    }

    void tell(Ledger ledger, RunId run) {
        ledger.orders.cancel(cancelled, run);
        ledger.orders.pay(payments.stream().map(PaymentSaid::payment).toList(), run);
        ledger.orders.till(tillDays, run);
        ledger.orders.record(orders.stream().map(OrderSaid::order).toList(), run);
        ledger.orders.finish(run);
    }
}
