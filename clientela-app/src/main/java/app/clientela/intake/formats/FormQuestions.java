package app.clientela.intake.formats;

import app.clientela.intake.Told;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the questions of a form ask for, by their words in six languages.
final class FormQuestions {

    private static final Pattern EMAIL = words(".*(?:e-?mail|correo electr).*");
    private static final Pattern NAME = words(
            "(?:your |il tuo |seu |tu )?(?:(?:full )?name|nome(?: e cognome| completo)?|nombre(?: y apellidos?)?)");
    private static final Pattern PHONE = words(
            "(?:.*\\W)?(?:phone|telefon[oe]?|telefone|t[eé]l[eé]phone|cellulare" + "|celular|whatsapp)(?:\\W.*)?");
    private static final Pattern ORDER = words(".*(?:order (?:number|no|id)|numero (?:d.)?ordine|n[uú]mero d[oe] pedido"
            + "|bestellnummer|num[eé]ro de commande).*");
    private static final Pattern TEN = words(".*\\b0\\s*(?:-|–|—|a|to|bis|à|e)\\s*10\\b.*");
    private static final Pattern FIVE = words(".*\\b1\\s*(?:-|–|—|a|to|bis|à|e)\\s*5\\b.*");
    private static final Pattern RECOMMEND =
            words(".*(?:how likely.*recommend|probabil.*consigli|prov[aá]ve[l].*recomend|probable.*recom[ie]e?nd"
                    + "|wahrscheinlich.*empfehl|probable.*recommand|\\bnps\\b).*");

    private final List<String> questions;

    /// @param questions one for each column; blank for columns that are none
    FormQuestions(List<String> questions) {
        this.questions = List.copyOf(questions);
    }

    private static Pattern words(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /// The answer that is an address; a question about e-mails that has another answer is none.
    String email(IntFunction<String> answer) {
        return columns(EMAIL)
                .mapToObj(answer)
                .filter(given -> given.indexOf('@') > 0)
                .findFirst()
                .orElse("");
    }

    String name(IntFunction<String> answer) {
        return first(NAME, answer);
    }

    String phone(IntFunction<String> answer) {
        return first(PHONE, answer);
    }

    Optional<String> order(IntFunction<String> answer) {
        return Optional.of(first(ORDER, answer)).filter(order -> !order.isEmpty());
    }

    /// The answer on a scale that the question names, or to how likely one recommends the shop.
    Optional<Told.Rating> rating(IntFunction<String> answer) {
        return ratings()
                .mapToObj(column -> FIVE.matcher(questions.get(column)).matches()
                        ? Voices.rating(answer.apply(column), 1, 5)
                        : Voices.rating(answer.apply(column), 0, 10))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private IntStream ratings() {
        return IntStream.concat(columns(TEN), IntStream.concat(columns(RECOMMEND), columns(FIVE)))
                .distinct();
    }

    /// All other questions with what was answered, a line each.
    String text(IntFunction<String> answer) {
        int rated = ratings()
                .filter(column -> answer.apply(column).matches("\\d{1,2}"))
                .findFirst()
                .orElse(-1);
        return IntStream.range(0, questions.size())
                .filter(column -> column != rated && !questions.get(column).isBlank())
                .filter(column -> !isAboutWho(questions.get(column))
                        && !answer.apply(column).isBlank())
                .mapToObj(column -> questions.get(column).strip() + ": " + answer.apply(column))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isAboutWho(String question) {
        String plain = question.strip().toLowerCase(Locale.ROOT);
        return List.of(EMAIL, NAME, PHONE, ORDER).stream()
                .anyMatch(words -> words.matcher(plain).matches());
    }

    private String first(Pattern words, IntFunction<String> answer) {
        return columns(words)
                .mapToObj(answer)
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("");
    }

    private IntStream columns(Pattern words) {
        return IntStream.range(0, questions.size())
                .filter(column -> words.matcher(questions.get(column).strip()).matches());
    }
}
