package app.clientela.safekeeping;

import java.time.Instant;

/// A backup that was found whole when it was made.
/// @param name of its file
/// @param sealed true where it needs a passphrase
public record Backup(String name, Instant madeAt, Cause cause, boolean sealed, long bytes) {}
