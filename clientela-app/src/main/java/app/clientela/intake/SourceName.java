package app.clientela.intake;

import java.util.Optional;

/// Where documents come from, as their owner calls it.
/// @param title of the program, a name that was given, or of a file
/// @param subject what the program's files are about; empty for tables and given names
public record SourceName(String title, Optional<Format.Subject> subject) {}
