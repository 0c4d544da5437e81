package app.clientela.models;

import java.util.List;

/// Log-likelihood of sBG, eq. B1 of Fader and Hardie 2007, with its derivatives by (α, β): who
/// left at t brings `ln P(T=t)`, who is still there `ln S(t)`, both rising factorials.
final class SbgLikelihood implements LogLikelihood {

    private final double[] lost;
    private final double[] kept;
    private final int customers;

    SbgLikelihood(List<SubscriberCohort> cohorts) {
        int most = cohorts.stream().mapToInt(SubscriberCohort::renewals).max().orElse(0);
        lost = new double[most + 1];
        kept = new double[most + 1];
        for (SubscriberCohort cohort : cohorts) {
            kept[cohort.renewals()] += cohort.left().getLast();
            for (int t = 1; t <= cohort.renewals(); t++) {
                lost[t] += cohort.lostAt(t);
            }
        }
        customers = Horizon.customers(cohorts.stream().mapToLong(SubscriberCohort::customers));
    }

    int customers() {
        return customers;
    }

    /// The most renewals of any cohort.
    int renewals() {
        return lost.length - 1;
    }

    @Override
    public int rows() {
        return lost.length;
    }

    @Override
    public double value(double[] parameters) {
        return at(parameters).value;
    }

    /// `P(T=t) = α β⁽ᵗ⁻¹⁾/(α+β)⁽ᵗ⁾` and `S(t) = β⁽ᵗ⁾/(α+β)⁽ᵗ⁾`.
    @Override
    public Evaluation at(double[] parameters) {
        RisingSums alpha = new RisingSums(parameters[0], 1);
        RisingSums beta = new RisingSums(parameters[1], renewals());
        RisingSums both = new RisingSums(parameters[0] + parameters[1], renewals());
        Evaluation sum = Evaluation.zero(2);
        double value = 0;
        for (int t = 0; t < lost.length; t++) {
            double all = lost[t] + kept[t];
            int before = Math.max(0, t - 1);
            value += lost[t] * (alpha.log[1] + beta.log[before]) + kept[t] * beta.log[t] - all * both.log[t];
            sum.gradient[0] += lost[t] * alpha.first[1] - all * both.first[t];
            sum.gradient[1] += lost[t] * beta.first[before] + kept[t] * beta.first[t] - all * both.first[t];
            sum.hessian[0][0] += lost[t] * alpha.second[1] - all * both.second[t];
            sum.hessian[0][1] -= all * both.second[t];
            sum.hessian[1][1] += lost[t] * beta.second[before] + kept[t] * beta.second[t] - all * both.second[t];
        }
        sum.mirror();
        return sum.withValue(value);
    }
}
