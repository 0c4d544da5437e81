/// What customers say of the shop: reviews, answers to surveys, requests.
@NullMarked
@ApplicationModule(allowedDependencies = {"customers", "privacy", "actions", "platform :: db", "kernel"})
package app.clientela.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
