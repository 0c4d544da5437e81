package app.clientela.intake;

/// What a column of a file can mean to us.
public enum Target {
    DATE,
    TIME,
    ORDER_NUMBER,
    LINE_NUMBER,
    EXTERNAL_ID,
    NAME,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    PHONE,
    TAX_ID,
    PLACE,
    COUNTRY,
    PRODUCT,
    SKU,
    QUANTITY,
    UNIT_PRICE,
    TOTAL,
    NET,
    TAX,
    DISCOUNT,
    DELIVERY,
    FEE,
    CURRENCY,
    STATUS,
    REFUND_OF,
    IGNORED;

    /// Whether the cells of such a column are amounts of money.
    boolean isMoney() {
        return switch (this) {
            case UNIT_PRICE, TOTAL, NET, TAX, DISCOUNT, DELIVERY, FEE -> true;
            default -> false;
        };
    }

    /// Whether the cells of such a column are numbers, money or not.
    boolean isNumber() {
        return isMoney() || this == QUANTITY;
    }

    /// Whether the column says who the customer is more strongly than a name does.
    boolean isStrongIdentity() {
        return switch (this) {
            case EXTERNAL_ID, EMAIL, PHONE, TAX_ID -> true;
            default -> false;
        };
    }
}
