package app.clientela.feedback;

/// What came of one voice that was to be recorded.
public sealed interface VoiceRecording {

    /// New.
    record Recorded(VoiceId voice) implements VoiceRecording {}

    /// Here already with the same content.
    record Known(VoiceId voice) implements VoiceRecording {}

    /// Here already from an earlier run with other content: the later one holds.
    record Revised(VoiceId voice) implements VoiceRecording {}

    /// The same number with other content in the same run: refused.
    record Conflict(VoiceId voice) implements VoiceRecording {}
}
