package app.clientela.platform.web;

import org.jspecify.annotations.Nullable;

/// Who looks, and at which shop.
/// @param reader null where nobody has signed in
/// @param shop null until the shop is opened
public record Visit(@Nullable Reader reader, @Nullable ShopFront shop) {}
