package app.clientela.privacy;

import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import java.time.Clock;
import java.util.random.RandomGenerator;

/// What the room works with.
/// @param random a cryptographic generator, but in tests
public record PrivacyTools(Database database, Ids ids, Clock clock, RandomGenerator random) {}
