package app.clientela.badhouse.modules.lower;

import app.clientela.badhouse.modules.upper.Upper;
import java.util.List;

/// Knows the other room, which knows this one.
public record Lower(List<Upper> neighbours) {}
