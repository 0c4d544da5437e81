package app.clientela.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A figure that is not known exactly: its mean, its range, and what it stands on. A bare number is
/// a bug.
public record Estimate(double mean, double low, double high, Unit unit, Basis basis) {

    public Estimate {
        if (!(low <= mean && mean <= high)) {
            throw new IllegalArgumentException("low " + low + " <= mean " + mean + " <= high " + high + " must hold");
        }
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("an estimate is finite");
        }
    }

    /// Both together. The range assumes that they move together: never too narrow.
    /// @throws IllegalArgumentException if unit, horizon, discount or level differ
    public Estimate plus(Estimate other) {
        if (!unit.equals(other.unit) || !basis.looksLike(other.basis)) {
            throw new IllegalArgumentException("estimates of another unit, horizon, discount or level cannot be added");
        }
        return new Estimate(mean + other.mean, low + other.low, high + other.high, unit, basis);
    }

    public Money meanMoney() {
        return money(mean);
    }

    public Money lowMoney() {
        return money(low);
    }

    public Money highMoney() {
        return money(high);
    }

    public Probability meanChance() {
        return new Probability(mean);
    }

    private Money money(double amount) {
        if (unit instanceof Unit.Amount(var currency)) {
            return Money.of(BigDecimal.valueOf(amount), currency, RoundingMode.HALF_EVEN);
        }
        throw new IllegalStateException("not an amount: " + unit);
    }
}
