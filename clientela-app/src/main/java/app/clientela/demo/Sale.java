package app.clientela.demo;

import app.clientela.demo.DemoWords.Product;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One sale or, with negative pieces, one refund.
/// @param minute of the day
/// @param buyer empty for somebody at the till whom nobody knows
/// @param refundOf the number of the sale that is paid back, where the document says it
record Sale(
        String number, LocalDate on, int minute, Optional<Buyer> buyer, List<Line> lines, Optional<String> refundOf) {

    record Line(Product product, int pieces) {
        long total() {
            return product.price() * pieces;
        }
    }

    /// With tax, in minor units.
    long total() {
        return lines.stream().mapToLong(Line::total).sum();
    }

    /// This sale paid back, whole or one piece of its first line.
    Sale paidBack(String refund, LocalDate day, boolean whole, boolean linked) {
        List<Line> back = whole
                ? lines.stream()
                        .map(line -> new Line(line.product(), -line.pieces()))
                        .toList()
                : List.of(new Line(lines.getFirst().product(), -1));
        return new Sale(refund, day, minute, buyer, back, linked ? Optional.of(number) : Optional.empty());
    }
}
