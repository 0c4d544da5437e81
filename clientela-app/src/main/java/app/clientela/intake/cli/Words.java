package app.clientela.intake.cli;

import app.clientela.business.Shop;
import app.clientela.platform.texts.Texts;
import java.util.Locale;
import java.util.Optional;

/// The words of a command: in the language that was asked for, else the shop's, else English.
final class Words {

    private Words() {}

    static Texts texts(Optional<Shop> shop) {
        return Texts.in(shop.map(Shop::language).orElse(Locale.ENGLISH));
    }

    static Texts texts(Optional<Locale> asked, Optional<Shop> shop) {
        return asked.map(Texts::in).orElseGet(() -> texts(shop));
    }
}
