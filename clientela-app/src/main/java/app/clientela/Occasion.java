package app.clientela;

import java.io.PrintWriter;
import java.util.Optional;

/// Why a house is opened and served: for the shop itself, for looking around.
interface Occasion {

    /// The folder of data where nobody names one, below the user's own.
    String usualFolder();

    /// Why this house cannot be meant; empty: it can.
    Optional<String> objection(House house);

    /// What is done before browsers are let in.
    void prepare(House house, PrintWriter out);

    /// What is said once they are.
    void welcome(Serving serving, PrintWriter out);
}
