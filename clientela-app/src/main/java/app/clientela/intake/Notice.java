package app.clientela.intake;

/// Something we changed or doubt in a row that is kept all the same.
/// @param reason what it is
/// @param line of the file, counted from 1
/// @param column its title
/// @param given as in the file
/// @param offered what it probably was; empty where we know nothing better
public record Notice(Reason reason, long line, String column, String given, String offered) {}
