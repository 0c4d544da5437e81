package app.clientela.business;

/// Settings that figures depend on have changed: what was computed must be computed again.
public record ShopChanged() {}
