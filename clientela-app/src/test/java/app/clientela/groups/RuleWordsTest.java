package app.clientela.groups;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.platform.texts.Texts;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Rules as people read them.
class RuleWordsTest {

    private static final Rule FAITHFUL = new Rule(List.of(
            Condition.of(RuleField.EARNED, Comparison.AT_LEAST, "20000"),
            Condition.of(RuleField.STATUS, Comparison.ONE_OF, "loyal"),
            Condition.of(RuleField.LAST_AGO, Comparison.OVER, "60")));

    private static String said(String language, Rule rule) {
        return new RuleWords(Locale.forLanguageTag(language), ZoneId.of("Europe/Rome"), Currency.getInstance("EUR"))
                .sentence(rule)
                .replace('\u00a0', ' ');
    }

    private static Rule one(RuleField field, Comparison how, String... values) {
        return new Rule(List.of(Condition.of(field, how, values)));
    }

    @Test
    void readsAsASentenceInEveryLanguage() {
        assertThat(said("en-GB", FAITHFUL))
                .isEqualTo("Loyal customers who brought a margin of at least €200 and who have not bought for 60 days");
        assertThat(said("it-IT", FAITHFUL))
                .isEqualTo(
                        "Clienti fedeli che hanno portato un margine di almeno 200 € e che non comprano da 60 giorni");
        assertThat(said("pt-BR", FAITHFUL))
                .isEqualTo("Clientes fiéis que trouxeram uma margem de no mínimo € 200 e que não compram há 60 dias");
    }

    @Test
    void namesSeveralLabelsAndWords() {
        Rule rule = new Rule(List.of(
                Condition.of(RuleField.STATUS, Comparison.ONE_OF, "new", "growing", "lost"),
                Condition.of(RuleField.TAG, Comparison.NONE_OF, "bar", "ufficio")));
        assertThat(said("en-GB", rule))
                .isEqualTo("Customers who are new, growing or lost not tagged “bar” or “ufficio”");
        assertThat(said("it-IT", rule))
                .isEqualTo("Clienti nuovi, in crescita o persi senza l’etichetta «bar» o «ufficio»");
        assertThat(said("pt-BR", rule))
                .isEqualTo("Clientes novos, em crescimento ou perdidos sem a etiqueta “bar” ou “ufficio”");
    }

    @Test
    void countsInTheSingularAndKeepsCents() {
        assertThat(said("en-GB", one(RuleField.PURCHASES, Comparison.EXACTLY, "1")))
                .isEqualTo("Customers who bought on a single day");
        assertThat(said("it-IT", one(RuleField.COST, Comparison.AT_MOST, "4990")))
                .isEqualTo("Clienti che sono costati al massimo 49,90 €");
        assertThat(said("pt-BR", one(RuleField.RANK_SHARE, Comparison.WITHIN, "1000")))
                .isEqualTo("Clientes entre os 10% que mais valem");
        assertThat(said("en-GB", one(RuleField.FIRST_DAY, Comparison.BEFORE, "2025-11-03")))
                .isEqualTo("Customers who first bought before 3 Nov 2025");
    }

    @Test
    void hasWordsForEveryConditionInEveryLanguage() {
        for (Locale language : Texts.LANGUAGES) {
            for (Rule rule : RandomRules.each(300)) {
                assertThat(said(language.toLanguageTag(), rule)).isNotBlank().doesNotContain("{", "groups.");
            }
        }
    }
}
