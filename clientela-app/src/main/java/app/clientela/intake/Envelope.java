package app.clientela.intake;

import java.util.Optional;

/// A format whose files hold another file and say nothing themselves, such as a signature around
/// an invoice. What is inside is told by the format of its own, under that format's name, so that
/// the same document comes in once, with its envelope or without. Its own `read` says why nothing
/// inside could be told.
public interface Envelope extends Format {

    /// The file inside; empty where there is none or it cannot be taken out.
    Optional<ReadingSource> content(ReadingSource envelope);
}
