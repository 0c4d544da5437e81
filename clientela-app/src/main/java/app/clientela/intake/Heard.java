package app.clientela.intake;

/// Something that a file tells and that is no sale of ours.
/// @param source whose numbers and external ids it tells
/// @param told a received invoice, a payment, a day of the till, a person, a voice, or that a sale
///     was called off
record Heard(long line, String source, Told told) implements Gathered {

    @Override
    public int rows() {
        return told.place().rows();
    }
}
