package app.clientela.intake;

/// Numbers of orders as long as the books can hold them.
final class OrderNumbers {

    private static final int LONGEST = 120;
    private static final int KEPT = 100;

    private OrderNumbers() {}

    /// The number itself, or where it is too long, its beginning and a hash of the whole.
    static String fit(String number) {
        return number.length() <= LONGEST
                ? number
                : number.substring(0, KEPT) + "%016x".formatted(RowKeys.hash(number, 0));
    }
}
