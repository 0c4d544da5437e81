/// Slow work as rows: done after the request, again after a crash.
@NullMarked
@NamedInterface("jobs")
package app.clientela.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
