package app.clientela.models;

/// One possible future of one customer.
///
/// @param purchases number of purchase days within the horizon
/// @param discounted the same days, each worth `1/(1+d)^w` where w is the week it falls in,
///     paid at the end of that week; equal to `purchases` when nothing is discounted
public record Future(int purchases, double discounted) {
    static final Future NOTHING = new Future(0, 0);
}
