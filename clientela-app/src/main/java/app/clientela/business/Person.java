package app.clientela.business;

import app.clientela.kernel.PublicId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Somebody who may sign in, or once could.
/// @param passwordAt since when the password holds; sessions older than it are over
/// @param disabledAt since when they may no longer enter
/// @param lastSeenAt when they last opened a page, to the minute or so
public record Person(
        PersonId id,
        PublicId publicId,
        String name,
        String email,
        Role role,
        Locale language,
        Instant passwordAt,
        Optional<Instant> disabledAt,
        Optional<Instant> lastSeenAt) {

    public boolean isActive() {
        return disabledAt.isEmpty();
    }

    public boolean isOwner() {
        return role == Role.OWNER;
    }

    /// Says who by id only, so that no log ever names a person.
    @Override
    public String toString() {
        return "Person[" + id.value() + ", " + role + "]";
    }
}
