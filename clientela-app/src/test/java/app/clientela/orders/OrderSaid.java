package app.clientela.orders;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Orders for tests, said in short: `sale("A1").of(anna).on("2026-03-14").worth("12.20")`.
record OrderSaid(
        String number,
        Kind kind,
        Optional<CustomerId> customer,
        LocalDate day,
        Optional<Instant> at,
        String gross,
        String net,
        String currency,
        List<NewLine> lines,
        Optional<String> refundOf,
        String source,
        String fee) {

    static OrderSaid sale(String number) {
        return said(number, Kind.SALE);
    }

    static OrderSaid refund(String number) {
        return said(number, Kind.REFUND);
    }

    private static OrderSaid said(String number, Kind kind) {
        LocalDate day = LocalDate.parse("2026-03-14");
        return new OrderSaid(
                number,
                kind,
                Optional.empty(),
                day,
                Optional.empty(),
                "10.00",
                "",
                "EUR",
                List.of(),
                Optional.empty(),
                "shop",
                "0");
    }

    OrderSaid of(CustomerId whom) {
        return new OrderSaid(
                number, kind, Optional.of(whom), day, at, gross, net, currency, lines, refundOf, source, fee);
    }

    OrderSaid on(String date) {
        return new OrderSaid(
                number, kind, customer, LocalDate.parse(date), at, gross, net, currency, lines, refundOf, source, fee);
    }

    OrderSaid at(String moment) {
        return new OrderSaid(
                number,
                kind,
                customer,
                day,
                Optional.of(Instant.parse(moment)),
                gross,
                net,
                currency,
                lines,
                refundOf,
                source,
                fee);
    }

    OrderSaid worth(String amount) {
        return new OrderSaid(number, kind, customer, day, at, amount, net, currency, lines, refundOf, source, fee);
    }

    OrderSaid net(String amount) {
        return new OrderSaid(number, kind, customer, day, at, gross, amount, currency, lines, refundOf, source, fee);
    }

    OrderSaid in(String code) {
        return new OrderSaid(number, kind, customer, day, at, gross, net, code, lines, refundOf, source, fee);
    }

    OrderSaid givingBack(String sale) {
        return new OrderSaid(
                number, kind, customer, day, at, gross, net, currency, lines, Optional.of(sale), source, fee);
    }

    OrderSaid from(String other) {
        return new OrderSaid(number, kind, customer, day, at, gross, net, currency, lines, refundOf, other, fee);
    }

    OrderSaid fee(String kept) {
        return new OrderSaid(number, kind, customer, day, at, gross, net, currency, lines, refundOf, source, kept);
    }

    /// One more line; the amount of the order is that of its lines.
    OrderSaid with(String product, String amount) {
        List<NewLine> all = new ArrayList<>(lines);
        all.add(new NewLine(product, Optional.empty(), 1000, money(amount)));
        BigDecimal sum = all.stream().map(line -> line.gross().toDecimal()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderSaid(
                number, kind, customer, day, at, sum.toPlainString(), net, currency, all, refundOf, source, fee);
    }

    NewOrder order() {
        Money zero = money("0");
        return new NewOrder(
                source,
                number,
                true,
                kind,
                customer,
                day,
                at,
                money(gross),
                net.isEmpty() ? Optional.empty() : Optional.of(money(net)),
                zero,
                money(fee),
                lines,
                refundOf,
                2);
    }

    private Money money(String amount) {
        return Money.of(new BigDecimal(amount), Currency.getInstance(currency), RoundingMode.UNNECESSARY);
    }
}
