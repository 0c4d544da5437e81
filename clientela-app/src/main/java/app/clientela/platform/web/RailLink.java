package app.clientela.platform.web;

import java.util.function.BooleanSupplier;

/// A page that stands in the navigation as soon as there is something to look at.
/// @param icon of Tabler's outline icons
/// @param key the text that names it
public record RailLink(String address, String icon, String key, BooleanSupplier shown) {}
