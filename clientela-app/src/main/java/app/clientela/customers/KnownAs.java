package app.clientela.customers;

/// One thing a customer is recognised by, as it stood in the document.
/// @param source whose number it is; empty where it is not a source's own
public record KnownAs(Kind kind, String source, String given) {

    public enum Kind {
        EXTERNAL,
        TAX_ID,
        EMAIL,
        PHONE,
        NAME
    }
}
