package app.clientela.customers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The rule by which rows are told to be of one customer. Of two documents, by trust: the same
/// number in the same source; a tax id whose check digit fits; an e-mail address that is not
/// shared. Where a row has none of these but a phone number, a shared address or an unchecked tax
/// id, this together with the name is a key within the source. The name alone is one only where
/// the file has no stronger column.
final class Matching {

    static final String UNVERIFIED = "unverified:";

    private static final int LONGEST_NUMBER = 120;
    private static final int LONGEST_NAME = 200;

    private static final Predicate<String> COUNTRY = Pattern.compile("[A-Z]{2}").asMatchPredicate();

    /// Rows of one customer come back soon; reading them anew is what costs.
    private static final int REMEMBERED = 20_000;

    private final Phones phones = new Phones();
    private final Map<Asked, Clues> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Clues> eldest) {
            return size() > REMEMBERED;
        }
    });

    /// @param country the shop's, two letters
    Clues clues(Identity who, String country) {
        return remembered.computeIfAbsent(new Asked(who, country), asked -> new Gathering(asked).clues());
    }

    /// An e-mail address or a phone number, made comparable.
    Optional<String> address(String typed, String country) {
        return Emails.normal(typed).or(() -> phones.read(typed, country).map(Phones.Phone::matched));
    }

    private record Asked(Identity who, String country) {}

    private final class Gathering {
        private final Identity who;
        private final String country;
        private final String name;
        private final List<Key> automatic = new ArrayList<>();
        private final Map<Key, String> facts = new LinkedHashMap<>();
        private final List<String> together = new ArrayList<>();
        private Optional<Key> phone = Optional.empty();
        private Optional<Key> offered = Optional.empty();
        private Optional<Key> fallback = Optional.empty();

        Gathering(Asked asked) {
            this.who = asked.who();
            this.country = asked.country();
            String given = who.name().map(Spelling::tidy).orElse("");
            this.name = Spelling.meansNobody(given) ? "" : Spelling.cut(given, LONGEST_NAME);
        }

        Clues clues() {
            number();
            taxId();
            email();
            phone();
            if (automatic.isEmpty()) {
                together.forEach(other -> decides(withName(other)));
            }
            if (!who.strongColumns() && automatic.isEmpty()) {
                nameAlone();
            }
            String sorted = Names.sorted(name);
            if (!sorted.isEmpty()) {
                facts.put(new Key(KnownAs.Kind.NAME, "", sorted), name);
            }
            Optional<String> place = who.place().map(Spelling::tidy).filter(text -> !text.isEmpty());
            return new Clues(automatic, facts, phone, offered, fallback, name, sorted, place, twoLetters());
        }

        private void number() {
            who.externalId()
                    .map(Spelling::tidy)
                    .map(Spelling::withoutIdleFraction)
                    .filter(id -> !Spelling.isDamaged(id) && !Spelling.meansNobody(id))
                    .map(id -> Spelling.cut(id, LONGEST_NUMBER))
                    .ifPresent(id -> decides(new Key(KnownAs.Kind.EXTERNAL, who.source(), id), id));
        }

        private void taxId() {
            String given = who.taxId().map(Spelling::tidy).orElse("");
            switch (TaxIds.read(given, home())) {
                case TaxId.Verified(var matched) -> decides(new Key(KnownAs.Kind.TAX_ID, "", matched), given);
                case TaxId.Unverified(var text) -> {
                    facts.put(new Key(KnownAs.Kind.TAX_ID, "", UNVERIFIED + text), given);
                    together.add(text);
                }
                case TaxId.Offered(var matched) -> {
                    offered = Optional.of(new Key(KnownAs.Kind.TAX_ID, "", matched));
                    together.add(given);
                }
                case TaxId.None _ -> {}
            }
        }

        private void email() {
            Optional<String> address = who.email().flatMap(Emails::normal);
            if (address.isEmpty()) {
                return;
            }
            String email = address.get();
            Key key = new Key(KnownAs.Kind.EMAIL, "", email);
            if (Emails.isShared(email)) {
                facts.put(key, email);
                together.add(email);
            } else {
                decides(key, email);
                fallback = Optional.of(withName(email));
            }
        }

        private void phone() {
            Optional<Phones.Phone> read = who.phone().flatMap(raw -> phones.read(raw, home()));
            if (read.isPresent()) {
                Key key = new Key(KnownAs.Kind.PHONE, "", read.get().matched());
                facts.put(key, read.get().given());
                phone = Optional.of(key);
                together.add(read.get().matched());
            }
        }

        private void nameAlone() {
            String ordered = Names.ordered(name);
            if (!ordered.isEmpty()) {
                decides(new Key(KnownAs.Kind.NAME, who.source(), ordered));
            }
        }

        private Key withName(String other) {
            return new Key(KnownAs.Kind.NAME, who.source(), Names.ordered(name) + "|" + other);
        }

        private void decides(Key key) {
            decides(key, name);
        }

        private void decides(Key key, String given) {
            automatic.add(key);
            facts.put(key, given);
        }

        private String home() {
            return twoLetters().orElse(country);
        }

        private Optional<String> twoLetters() {
            return who.country()
                    .map(text -> text.strip().toUpperCase(Locale.ROOT))
                    .filter(COUNTRY);
        }
    }
}
