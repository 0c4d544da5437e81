package app.clientela.groups;

import app.clientela.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with a group that is to be saved.
final class GroupProblems {

    static final int LONGEST_NAME = 60;

    private GroupProblems() {}

    /// @param others the saved groups beside this one
    static List<Problem> of(String name, Rule rule, List<Group> others) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(Problem.of("groups.problem.name").at("name"));
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(Problem.of("groups.problem.long", LONGEST_NAME).at("name"));
        }
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            problems.add(Problem.of("groups.problem.taken", name).at("name"));
        }
        if (rule.isEmpty()) {
            problems.add(Problem.of("groups.problem.empty").at("field"));
        }
        if (rule.conditions().size() > Rule.MOST) {
            problems.add(Problem.of("groups.problem.many", Rule.MOST).at("field"));
        }
        return problems;
    }
}
