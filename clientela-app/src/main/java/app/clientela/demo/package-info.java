/// An invented shop with a known truth, to look around in and to test with. May know every face.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "business",
            "customers",
            "orders",
            "actions",
            "intake",
            "valuation",
            "platform :: db",
            "platform :: jobs",
            "kernel"
        })
package app.clientela.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
