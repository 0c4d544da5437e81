package app.clientela.intake;

import java.util.List;

/// What is seen of a file before it comes in: a table whose columns are proposed, or documents
/// whose format is known.
public sealed interface Look permits Preview, Contents {

    /// What must be said first.
    List<Question> questions();
}
