package app.clientela.privacy;

import app.clientela.platform.events.News;
import app.clientela.platform.jobs.Jobs;
import app.clientela.safekeeping.ErasureJournal;

/// What erasing needs beside the tools of the room.
public record ErasingTools(News news, Jobs jobs, ErasureJournal journal) {}
