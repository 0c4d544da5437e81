package app.clientela.platform.web;

import java.time.ZoneId;
import java.util.Locale;

/// What every page shows of the shop.
/// @param zone where its days begin and end
public record ShopFront(String name, ZoneId zone, Locale language, boolean demo) {}
