package app.clientela.feedback;

/// Names one voice, as one run told it.
public record VoiceId(long value) {}
