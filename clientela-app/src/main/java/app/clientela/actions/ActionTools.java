package app.clientela.actions;

import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import java.time.Clock;

/// What the room works with.
public record ActionTools(Database database, Ids ids, News news, Clock clock) {}
