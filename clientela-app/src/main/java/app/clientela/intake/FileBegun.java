package app.clientela.intake;

/// The next file of a parcel begins here.
/// @param file its place in the parcel, counted from 1
/// @param name as in the archive; shown, never used as a path
/// @param format what it is; empty where that is not known
record FileBegun(long line, int file, String name, String format) implements Gathered {

    private static final int LONGEST_NAME = 255;

    FileBegun {
        name = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    @Override
    public int rows() {
        return 0;
    }
}
