package app.clientela.safekeeping;

import java.nio.file.Path;

/// How the making of a backup ended.
public sealed interface Making {

    record Made(Path file, Contents contents, boolean sealed, long bytes) implements Making {}

    record Failed(Failure why) implements Making {}
}
