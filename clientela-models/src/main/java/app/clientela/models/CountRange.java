package app.clientela.models;

/// A range of numbers of purchases.
///
/// @param low the smallest number in it
/// @param high the largest
public record CountRange(int low, int high) {}
