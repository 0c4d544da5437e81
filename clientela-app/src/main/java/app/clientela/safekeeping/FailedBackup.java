package app.clientela.safekeeping;

import java.time.Instant;

/// A backup that could not be made, and none since.
public record FailedBackup(Failure why, Instant at) {}
