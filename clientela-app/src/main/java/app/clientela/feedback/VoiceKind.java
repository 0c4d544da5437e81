package app.clientela.feedback;

/// A review stands for all to see, an answer was asked for, a request wants something of us.
public enum VoiceKind {
    REVIEW,
    ANSWER,
    REQUEST
}
