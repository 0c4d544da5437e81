/// What the owner sees across rooms: home, the list of customers, one customer,
/// how complete the data are; and everything as one file. Owns no table.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "business",
            "customers",
            "privacy",
            "orders",
            "costs",
            "actions",
            "intake",
            "valuation",
            "safekeeping",
            "groups",
            "platform :: db",
            "platform :: jobs",
            "platform :: events",
            "platform :: json",
            "platform :: texts",
            "platform :: web",
            "kernel"
        })
package app.clientela.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
