package app.clientela.business;

import java.time.Duration;

/// How an attempt to sign in came out. Which of e-mail and password was wrong is never said.
public sealed interface Entry {
    record Entered(Person person) implements Entry {}

    record Wrong() implements Entry {}

    record MustWait(Duration until) implements Entry {}
}
