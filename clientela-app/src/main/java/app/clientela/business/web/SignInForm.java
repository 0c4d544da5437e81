package app.clientela.business.web;

/// What was typed to sign in.
/// @param stay `true` where the box was ticked
record SignInForm(String email, String password, String stay) {

    SignInForm {
        email = Typed.orEmpty(email);
        password = Typed.orEmpty(password);
        stay = Typed.orEmpty(stay);
    }

    boolean stays() {
        return stay.equals("true");
    }

    /// Never what was typed.
    @Override
    public String toString() {
        return "SignInForm";
    }
}
