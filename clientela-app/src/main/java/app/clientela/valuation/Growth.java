package app.clientela.valuation;

import java.time.LocalDate;
import java.util.Optional;

/// Who comes back and where growth comes from, as the newest valuation found it.
/// @param firstOn the first purchase that is known; whoever bought before it looks new
/// @param split empty where there are less than half a year of sales
/// @param second empty where nobody has bought again, or where there are fewer than ten customers
public record Growth(
        LocalDate firstOn,
        Retention retention,
        Optional<GrowthSplit> split,
        Movement movement,
        Optional<SecondPurchase> second) {}
