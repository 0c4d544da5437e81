package app.clientela.intake;

import app.clientela.business.PersonId;
import java.util.Optional;

/// Who brings a file, and what they say about it.
/// @param by empty for the command line
/// @param source the name of where it comes from, if they gave one
/// @param answers to questions that may come up
public record Arrival(Optional<PersonId> by, Optional<String> source, Answers answers) {

    public static Arrival of(PersonId person) {
        return new Arrival(Optional.of(person), Optional.empty(), Answers.NONE);
    }
}
