package app.clientela.business;

import java.time.Instant;
import java.util.Optional;

/// Something worth remembering that somebody did.
/// @param person empty where it was done on the command line
public record AuditEntry(Optional<PersonId> person, String what, String detail, Instant doneAt) {}
