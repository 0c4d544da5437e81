package app.clientela.business.web;

/// A change of the own password, or a new one given to somebody, as typed.
/// @param publicId of the person it is for, from the address; empty for the own
record PasswordForm(String publicId, String old, String password) {

    PasswordForm {
        publicId = Typed.orEmpty(publicId);
        old = Typed.orEmpty(old);
        password = Typed.orEmpty(password);
    }

    /// Never what was typed.
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
