package app.clientela.business;

import app.clientela.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person's name, e-mail and password must look like.
final class PersonRules {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    private PersonRules() {}

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static List<Problem> problems(NewPerson typed) {
        List<Problem> problems = new ArrayList<>();
        if (typed.name().isBlank() || typed.name().length() > LONGEST_NAME) {
            problems.add(Problem.of("business.problem.name").at("name"));
        }
        if (!isEmail(normal(typed.email()))) {
            problems.add(Problem.of("business.problem.email").at("email"));
        }
        problems.addAll(passwordProblems(typed.password()));
        return problems;
    }

    static List<Problem> passwordProblems(String password) {
        if (password.length() < Passwords.SHORTEST) {
            return List.of(Problem.of("business.problem.passwordShort", Passwords.SHORTEST)
                    .at("password"));
        }
        if (password.length() > Passwords.LONGEST) {
            return List.of(Problem.of("business.problem.passwordLong", Passwords.LONGEST)
                    .at("password"));
        }
        return Passwords.isCommon(password)
                ? List.of(Problem.of("business.problem.passwordCommon").at("password"))
                : List.of();
    }

    private static boolean isEmail(String email) {
        int at = email.indexOf('@');
        return email.length() <= LONGEST_EMAIL
                && at > 0
                && at == email.lastIndexOf('@')
                && email.indexOf('.', at) > at + 1
                && !email.endsWith(".")
                && email.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"');
    }
}
