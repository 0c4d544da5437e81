package app.clientela.intake;

/// The refused rows of a run that have one reason, with the first of them as an example.
public record RefusedGroup(String reason, long rows, RefusedLine example) {}
