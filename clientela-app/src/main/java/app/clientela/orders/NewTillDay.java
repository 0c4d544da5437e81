package app.clientela.orders;

import app.clientela.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/// What a till took on a day, without names.
/// @param number the till's own number for it
/// @param receipts how many
/// @param electronic what of `gross` was not cash
/// @param line where it stands in the file, counted from 1
public record NewTillDay(
        String source,
        String number,
        LocalDate on,
        Money gross,
        Money net,
        int receipts,
        Optional<Money> electronic,
        long line) {

    public NewTillDay {
        if (!net.currency().equals(gross.currency())
                || electronic
                        .filter(part -> !part.currency().equals(gross.currency()))
                        .isPresent()) {
            throw new IllegalArgumentException("the amounts of a day are in one currency");
        }
    }
}
