package app.clientela.groups;

import app.clientela.business.PersonId;
import java.util.Optional;

/// A group as somebody saves it.
/// @param fixed true for a list of those of whom the rule is true now
public record NewGroup(String name, Rule rule, boolean fixed, Optional<PersonId> person) {}
