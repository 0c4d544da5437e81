package app.clientela.business.web;

import app.clientela.kernel.Problem;
import java.util.List;

/// The page where an owner with a code chooses a new password.
/// @param code as typed
record RecoverView(String code, List<Problem> problems) {}
