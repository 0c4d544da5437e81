package app.clientela.business.web;

import java.time.Duration;

/// The sign-in page.
/// @param problem key of what went wrong; empty at first
/// @param minutes how long to wait, where that is the problem
record SignInView(String email, boolean stay, String problem, long minutes) {

    static SignInView blank() {
        return new SignInView("", true, "", 0);
    }

    static SignInView wrong(SignInForm form) {
        return new SignInView(form.email(), form.stays(), "business.signin.wrong", 0);
    }

    static SignInView mustWait(SignInForm form, Duration wait) {
        return new SignInView(
                form.email(),
                form.stays(),
                "business.signin.wait",
                wait.plusSeconds(59).toMinutes());
    }
}
