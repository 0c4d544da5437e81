package app.clientela.intake.web;

import app.clientela.intake.ImportRun;
import app.clientela.intake.Intake;
import app.clientela.kernel.PublicId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Finds the run an address speaks of.
final class Runs {

    private Runs() {}

    static ImportRun of(String id, Intake intake) {
        return PublicId.isWellFormed(id) ? intake.find(new PublicId(id)).orElseThrow(Runs::unknown) : none();
    }

    private static ImportRun none() {
        throw unknown();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
