package app.clientela.valuation;

/// The formula of the textbooks: a yearly margin over some years, each paid at its end.
/// @param yearly margin of one year less the cost to serve, in minor units
/// @param discount how much less money is worth a year later, such as .1
record LessonFigures(double yearly, double discount, int years) {

    /// As if the customer stayed for certain: `Σ yearly / (1 + d)^t`.
    double staying() {
        return leaving(1);
    }

    /// With a yearly chance to stay, from the first year on: `Σ yearly · s^t / (1 + d)^t`.
    double leaving(double staying) {
        double sum = 0;
        double factor = 1;
        for (int year = 1; year <= years; year++) {
            factor *= staying / (1 + discount);
            sum += yearly * factor;
        }
        return sum;
    }
}
