package app.clientela.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the files of kept backups are called: `clientela-20261126-031500-daily.zip`, the time in
/// UTC. A sealed one ends in `.sealed`.
final class BackupName {

    private static final Pattern SHAPE = Pattern.compile(
            "clientela-(\\d{4})(\\d\\d)(\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d)-(daily|asked|upgrade)\\.(zip|sealed)");

    private BackupName() {}

    static String of(Instant at, Cause cause, boolean sealed) {
        var time = at.atOffset(ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "clientela-%1$tY%1$tm%1$td-%1$tH%1$tM%1$tS-%2$s.%3$s",
                time,
                cause.name().toLowerCase(Locale.ROOT),
                sealed ? "sealed" : "zip");
    }

    /// Empty for whatever else lies in the folder.
    static Optional<Backup> read(Path file) throws IOException {
        Matcher name = SHAPE.matcher(String.valueOf(file.getFileName()));
        if (!name.matches() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Instant at = Instant.parse("%s-%s-%sT%s:%s:%sZ"
                .formatted(name.group(1), name.group(2), name.group(3), name.group(4), name.group(5), name.group(6)));
        Cause cause = Cause.valueOf(name.group(7).toUpperCase(Locale.ROOT));
        return Optional.of(new Backup(name.group(), at, cause, name.group(8).equals("sealed"), Files.size(file)));
    }
}
