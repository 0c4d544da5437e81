package app.clientela.business.web;

/// What was typed to sign in.
record SignInForm(String email, String password, boolean stay) {

    SignInForm {
        email = Typed.orEmpty(email);
        password = Typed.orEmpty(password);
    }

    /// Never what was typed.
    @Override
    public String toString() {
        return "SignInForm";
    }
}
