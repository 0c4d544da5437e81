package app.clientela.business.web;

import app.clientela.business.NewPerson;
import app.clientela.business.Role;
import app.clientela.platform.texts.Texts;
import java.util.Locale;

/// Somebody to be added, as typed.
record PersonForm(String name, String email, String password, String role, String tongue) {

    PersonForm {
        name = Typed.orEmpty(name);
        email = Typed.orEmpty(email);
        password = Typed.orEmpty(password);
        role = Typed.orEmpty(role);
        tongue = Typed.orEmpty(tongue);
    }

    static PersonForm blank(Locale language) {
        return new PersonForm("", "", "", "staff", language.toLanguageTag());
    }

    NewPerson person() {
        return new NewPerson(
                name,
                email,
                password,
                role.equals("owner") ? Role.OWNER : Role.STAFF,
                Texts.nearest(Locale.forLanguageTag(tongue)));
    }

    boolean isOwner() {
        return role.equals("owner");
    }

    /// Never what was typed.
    @Override
    public String toString() {
        return "PersonForm";
    }
}
