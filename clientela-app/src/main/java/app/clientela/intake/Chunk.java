package app.clientela.intake;

import java.util.List;

/// So many rows of a file, which go into the books together.
/// @param items what they tell, in the order of the file
record Chunk(List<Gathered> items, Checkpoint from, Checkpoint to) {}
