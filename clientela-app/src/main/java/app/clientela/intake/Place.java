package app.clientela.intake;

/// Where in a file something stands.
/// @param line counted from 1; 0 where the file has no lines that a person would count
/// @param element what it stands in: the title of a column, or the path of an element such as
///     `FatturaElettronicaBody[2]`; empty where the whole line or file is meant
/// @param rows how many rows or documents of the file it was put together from
public record Place(long line, String element, int rows) {

    public static Place ofLine(long line) {
        return new Place(line, "", 1);
    }

    public static Place ofElement(String element) {
        return new Place(0, element, 1);
    }
}
