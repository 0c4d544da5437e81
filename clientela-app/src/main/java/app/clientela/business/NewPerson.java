package app.clientela.business;

import java.util.Locale;

/// Somebody who shall be able to sign in, as typed.
public record NewPerson(String name, String email, String password, Role role, Locale language) {

    /// Never what was typed.
    @Override
    public String toString() {
        return "NewPerson[" + role + "]";
    }
}
