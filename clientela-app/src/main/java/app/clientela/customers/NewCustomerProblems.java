package app.clientela.customers;

import app.clientela.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong with a customer typed by hand.
final class NewCustomerProblems {

    private NewCustomerProblems() {}

    static List<Problem> of(NewCustomer customer, Clues clues) {
        List<Problem> problems = new ArrayList<>();
        if (clues.name().isEmpty()) {
            problems.add(Problem.of("customers.problem.name").at("name"));
        }
        if (isGiven(customer.email()) && isMissing(clues, KnownAs.Kind.EMAIL)) {
            problems.add(Problem.of("customers.problem.email").at("email"));
        }
        if (isGiven(customer.phone()) && isMissing(clues, KnownAs.Kind.PHONE)) {
            problems.add(Problem.of("customers.problem.phone").at("phone"));
        }
        if (isGiven(customer.taxId()) && isMissing(clues, KnownAs.Kind.TAX_ID)) {
            problems.add(Problem.of("customers.problem.tax").at("taxId"));
        }
        return problems;
    }

    private static boolean isGiven(Optional<String> text) {
        return text.filter(given -> !given.isBlank()).isPresent();
    }

    private static boolean isMissing(Clues clues, KnownAs.Kind kind) {
        return clues.facts().keySet().stream().noneMatch(key -> key.kind() == kind);
    }
}
