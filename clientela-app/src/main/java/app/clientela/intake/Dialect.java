package app.clientela.intake;

/// How a table is written as bytes.
/// @param encoding the name of the character set, as Java knows it
/// @param delimiter what stands between two cells
/// @param headerLine the line of the header, counted from 1; 0 where there is none
/// @param firstLine the line of the first row of values
public record Dialect(String encoding, char delimiter, long headerLine, long firstLine) {

    public boolean hasHeader() {
        return headerLine > 0;
    }
}
