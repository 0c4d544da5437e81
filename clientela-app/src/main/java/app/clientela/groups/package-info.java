/// Groups of customers: rules that read as sentences, and lists that were fixed on a day.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "business",
            "customers",
            "privacy",
            "valuation",
            "platform :: db",
            "platform :: texts",
            "platform :: web",
            "kernel"
        })
package app.clientela.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
