package app.clientela.overview.cli;

import app.clientela.intake.SalesRead;
import app.clientela.kernel.Percent;
import app.clientela.valuation.Assessed;
import app.clientela.valuation.Assumptions;
import app.clientela.valuation.CustomerValue;
import java.util.ArrayList;
import java.util.List;

/// What the files told, and what came of it.
/// @param vat the rate that amounts were taken to contain
/// @param top how many customers are shown
record ValueReport(SalesRead sales, Assumptions assumptions, Assessed assessed, Percent vat, int top) {

    /// The most valuable customers, best first, with the keys the files know them by.
    List<Ranked> ranking() {
        List<Ranked> ranking = new ArrayList<>();
        assessed.eachCustomer(value -> {
            if (ranking.size() < top) {
                int index = Math.toIntExact(value.customer().value()) - 1;
                ranking.add(new Ranked(sales.customers().get(index).key(), value));
            }
        });
        return ranking;
    }

    /// A customer by the key the files know them by.
    record Ranked(String key, CustomerValue value) {}
}
