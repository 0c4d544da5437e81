package app.clientela.intake;

import app.clientela.business.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who brings a file, and what they say about it.
/// @param by empty for the command line
/// @param source the name of where it comes from, if they gave one
/// @param answers to questions that may come up
public record Arrival(Optional<PersonId> by, Optional<String> source, Answers answers) {

    public static Arrival of(PersonId person) {
        return new Arrival(Optional.of(person), Optional.empty(), Answers.NONE);
    }

    /// What is said now, and where it says nothing, what was said before.
    Answers answersOver(Answers before) {
        Map<Integer, Target> targets = new HashMap<>(before.targets());
        targets.putAll(answers.targets());
        return new Answers(
                targets,
                answers.dates().or(before::dates),
                answers.decimals().or(before::decimals),
                answers.money().or(before::money));
    }
}
