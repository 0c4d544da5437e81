package app.clientela.overview.home;

/// What goes on behind the page.
/// @param imports how many files are being read
/// @param valuing whether the values are being made again
record Running(long imports, boolean valuing) {

    boolean isAny() {
        return imports > 0 || valuing;
    }
}
