package app.clientela.intake;

/// One column of a file and what we take it for.
/// @param index its place, counted from 0
/// @param title as in the header, told apart where two are the same: `Total (1)`, `Total (2)`
/// @param target the proposal, or what a person chose
/// @param confidence of the proposal, in percent; 100 where a person chose
/// @param example a value of the column; empty where the column is blank
public record Column(int index, String title, Target target, int confidence, String example) {}
