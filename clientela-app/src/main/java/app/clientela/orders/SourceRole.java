package app.clientela.orders;

/// What the sales of a source are, as the owner says.
public enum SourceRole {
    /// Sales of their own. What a source is until somebody says otherwise.
    SALES,
    /// Sales of their own that went over the till: the totals of its days hold them as well.
    TILL,
    /// Papers of sales that another source tells, such as invoices for the orders of a web shop.
    PAPERS
}
