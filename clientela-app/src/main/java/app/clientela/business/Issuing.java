package app.clientela.business;

import java.util.List;

/// How asking for an owner's way back in came out.
public sealed interface Issuing {
    record Issued(Person owner, String code) implements Issuing {

        /// Never the code.
        @Override
        public String toString() {
            return "Issued[" + owner + "]";
        }
    }

    /// It must be said which of them.
    record Several(List<Person> owners) implements Issuing {
        public Several {
            owners = List.copyOf(owners);
        }
    }

    /// No owner, or none with this e-mail.
    record Nobody() implements Issuing {}
}
