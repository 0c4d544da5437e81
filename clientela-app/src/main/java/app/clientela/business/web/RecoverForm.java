package app.clientela.business.web;

/// The code and the new password, as typed.
record RecoverForm(String code, String password) {

    RecoverForm {
        code = Typed.orEmpty(code);
        password = Typed.orEmpty(password);
    }

    /// Never what was typed.
    @Override
    public String toString() {
        return "RecoverForm";
    }
}
