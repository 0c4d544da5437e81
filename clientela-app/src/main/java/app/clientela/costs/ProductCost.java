package app.clientela.costs;

import app.clientela.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/// What a product cost when it was bought last.
/// @param product the supplier's number of it, else its text: what it is known by
/// @param price for the whole quantity, without tax
/// @param confirmed what the owner said that it costs
public record ProductCost(
        Supplier supplier, String product, String text, LocalDate on, Price price, Optional<Price> confirmed) {

    /// So much for so many thousandths of a piece.
    public record Price(Money net, long quantityMilli) {

        public Price {
            if (quantityMilli <= 0) {
                throw new IllegalArgumentException("a price is for some quantity, not " + quantityMilli);
            }
        }

        /// For one piece, to the nearest minor unit, halves to even.
        public Money unit() {
            BigDecimal thousandfold = BigDecimal.valueOf(net.minor()).movePointRight(3);
            return new Money(
                    thousandfold
                            .divide(BigDecimal.valueOf(quantityMilli), 0, RoundingMode.HALF_EVEN)
                            .longValueExact(),
                    net.currency());
        }

        boolean isAsMuchAs(Price other) {
            return net.currency().equals(other.net.currency())
                    && Math.multiplyExact(net.minor(), other.quantityMilli)
                            == Math.multiplyExact(other.net.minor(), quantityMilli);
        }
    }

    /// True where the owner has said that it costs what it cost last.
    public boolean isConfirmed() {
        return confirmed.filter(price::isAsMuchAs).isPresent();
    }
}
