package app.clientela.business;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// What must be known of a shop to open it; the rest starts from the country and the trade.
/// @param country two letters, ISO 3166; `ZZ` for one that is not known
public record NewShop(
        String name, Trade trade, String country, Currency currency, ZoneId zone, Locale language, boolean demo) {}
