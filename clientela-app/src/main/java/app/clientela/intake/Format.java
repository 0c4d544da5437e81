package app.clientela.intake;

/// One kind of file that some program writes, known by its content and never by its name. Adding
/// one is adding one class of a package below, marked `@AutoService(Format.class)`; nothing else
/// changes.
public interface Format {

    /// Its name in answers and in the keys of its documents, such as `fatturapa`: small letters,
    /// digits and hyphens, at most 30; it never changes.
    String name();

    /// The name of the format whose numbers its documents bear: its own, but where it tells of
    /// another's documents, such as that they were called off.
    default String numbers() {
        return name();
    }

    /// Whether an order may stand in two files, of which one tells its lines and the other only the
    /// rest, such as what the payment cost.
    default boolean tellsHalves() {
        return false;
    }

    /// What its owner calls it: a proper name, the same in every language, such as `FatturaPA`.
    String title();

    /// What such files are about.
    Subject subject();

    /// How sure it is, by the beginning alone, that this is such a file: 0 is no, 100 is certain.
    /// Says so for any bytes, without an exception.
    int recognises(Head head);

    /// What a file says, in its order. A part that cannot be read is told as refused, with its
    /// place; nothing that stands in a file makes this throw.
    /// @param hints what the shop knows: its zone, its currency, the last possible day
    Telling read(ReadingSource source, Hints hints);

    /// What files are about.
    enum Subject {
        INVOICES,
        TILL,
        SALES,
        PAYMENTS,
        CONTACTS,
        VOICES
    }
}
