package app.clientela.demo;

import app.clientela.actions.ActionKind;
import java.time.LocalDate;

/// What the roaster did for a buyer: a call, a visit, a note.
record Call(Buyer buyer, ActionKind kind, LocalDate on, int minutes, String words) {}
