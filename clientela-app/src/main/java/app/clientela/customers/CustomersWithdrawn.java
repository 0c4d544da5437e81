package app.clientela.customers;

import java.util.List;

/// These customers are about to be removed, because the import that brought them is undone. Rooms
/// above let go of what they derived from them.
public record CustomersWithdrawn(List<CustomerId> customers) {

    public CustomersWithdrawn {
        customers = List.copyOf(customers);
    }
}
