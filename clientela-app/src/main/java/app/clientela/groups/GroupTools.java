package app.clientela.groups;

import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import java.time.Clock;

/// What the room works with.
public record GroupTools(Database database, Ids ids, Clock clock) {}
