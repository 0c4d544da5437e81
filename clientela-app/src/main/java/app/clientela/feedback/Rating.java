package app.clientela.feedback;

/// So many of so many: 4 of 1 to 5, 9 of 0 to 10.
public record Rating(int given, int least, int most) {

    public Rating {
        if (least >= most || given < least || given > most) {
            throw new IllegalArgumentException(given + " is not from " + least + " to " + most);
        }
    }
}
