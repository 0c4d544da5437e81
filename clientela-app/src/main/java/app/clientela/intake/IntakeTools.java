package app.clientela.intake;

import app.clientela.platform.db.Database;
import java.time.Clock;
import java.time.LocalDate;

/// What the faces of the room work with.
/// @param desk on the shop's own books
record IntakeTools(Desk desk, FileKeeping files, Bell bell, Clock clock, IntakeNeighbours rooms) {

    Database database() {
        return desk.database();
    }

    LocalDate today() {
        return rooms.dayOf(clock.instant());
    }

    /// What the shop knows today before a file is opened.
    Hints hints(Answers answers) {
        return rooms.hints(today(), answers);
    }
}
