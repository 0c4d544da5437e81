package app.clientela.overview.customers;

import app.clientela.customers.Customer;
import app.clientela.customers.NewCustomer;
import app.clientela.kernel.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The form in which a customer is typed by hand, and what is wrong with what was typed.
/// @param sameAs the customer who is here already
record NewCustomerView(NewCustomer typed, List<Problem> problems, Optional<Same> sameAs) {

    static final NewCustomerView BLANK = new NewCustomerView(
            new NewCustomer("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            List.of(),
            Optional.empty());

    /// Somebody with the same address or tax id.
    record Same(String name, String link) {

        static Same of(Customer customer) {
            return new Same(customer.name(), "/customers/" + customer.publicId().value());
        }
    }

    /// A field of the form, with what was typed.
    record Field(String name, String key, String type, String value) {

        boolean required() {
            return name.equals("name");
        }

        boolean isWrong(List<Problem> problems) {
            return problems.stream().anyMatch(problem -> problem.where().equals(name));
        }

        @Nullable
        String invalid(List<Problem> problems) {
            return isWrong(problems) ? "true" : null;
        }

        @Nullable
        String describedBy(List<Problem> problems) {
            return isWrong(problems) ? name + "-e" : null;
        }
    }

    List<Field> fields() {
        return List.of(
                new Field("name", "overview.new.name", "text", typed.name()),
                new Field("email", "overview.new.email", "email", typed.email().orElse("")),
                new Field("phone", "overview.new.phone", "tel", typed.phone().orElse("")),
                new Field("taxId", "overview.new.tax", "text", typed.taxId().orElse("")),
                new Field("place", "overview.new.place", "text", typed.place().orElse("")));
    }
}
