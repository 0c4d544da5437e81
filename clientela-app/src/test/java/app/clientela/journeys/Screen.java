package app.clientela.journeys;

/// How somebody looks at the pages.
/// @param locale such as `it-IT`
record Screen(int width, int height, boolean dark, String locale) {

    static final Screen DESK = new Screen(1440, 900, false, "it-IT");

    static final Screen PHONE = new Screen(390, 844, false, "it-IT");

    Screen inTheDark() {
        return new Screen(width, height, true, locale);
    }

    Screen speaking(String tongue) {
        return new Screen(width, height, dark, tongue);
    }
}
