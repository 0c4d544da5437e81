package app.clientela.badhouse.modules.upper;

import app.clientela.badhouse.modules.lower.Lower;
import java.util.List;

/// Knows the other room, which knows this one.
public record Upper(List<Lower> neighbours) {}
