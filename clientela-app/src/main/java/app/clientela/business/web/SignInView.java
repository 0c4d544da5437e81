package app.clientela.business.web;

import java.time.Duration;

/// The sign-in page.
/// @param problem key of what went wrong; empty at first
/// @param minutes how long to wait, where that is the problem
/// @param recovering true while an owner may choose a new password with a code
record SignInView(String email, boolean stay, String problem, long minutes, boolean recovering) {

    static SignInView blank() {
        return new SignInView("", true, "", 0, false);
    }

    static SignInView wrong(SignInForm form) {
        return new SignInView(form.email(), form.stays(), "business.signin.wrong", 0, false);
    }

    static SignInView mustWait(SignInForm form, Duration wait) {
        return new SignInView(
                form.email(),
                form.stays(),
                "business.signin.wait",
                wait.plusSeconds(59).toMinutes(),
                false);
    }

    SignInView whileRecovering(boolean codeIsOut) {
        return new SignInView(email, stay, problem, minutes, codeIsOut);
    }
}
