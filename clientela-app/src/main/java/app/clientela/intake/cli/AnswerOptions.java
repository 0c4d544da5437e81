package app.clientela.intake.cli;

import app.clientela.intake.Answers;
import app.clientela.intake.DateOrder;
import app.clientela.intake.DecimalMark;
import app.clientela.intake.Target;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What can be said beforehand where a file leaves something open.
final class AnswerOptions {

    @Option(
            names = "--date-order",
            paramLabel = "day-first|month-first",
            converter = ToDateOrder.class,
            description = "What 01/02/2025 means.")
    private Optional<DateOrder> dates = Optional.empty();

    @Option(
            names = "--decimal-mark",
            paramLabel = "point|comma",
            converter = ToDecimalMark.class,
            description = "What stands before the cents.")
    private Optional<DecimalMark> decimals = Optional.empty();

    @Option(
            names = "--column",
            paramLabel = "N=MEANING",
            converter = {ToPlace.class, ToTarget.class},
            description = "What a column is, counted from 1: 3=date, 5=total, 2=external-id …")
    private Map<Integer, Target> columns = new LinkedHashMap<>();

    @Option(
            names = "--own-tax-id",
            paramLabel = "ID",
            description = "Your own tax number: invoices with it as the seller are sales, as the buyer purchases.")
    private Optional<String> ownTaxId = Optional.empty();

    @Option(names = "--all-issued", description = "Takes every invoice for a sale, whoever its seller is.")
    private boolean allIssued;

    /// The shop's own tax id, where it is said.
    Optional<String> ownTaxId() {
        return ownTaxId;
    }

    Answers answers() {
        Map<Integer, Target> targets = new HashMap<>();
        columns.forEach((place, target) -> targets.put(place - 1, target));
        Answers answers = new Answers(targets, dates, decimals, Optional.empty());
        return allIssued ? answers.withAllIssued() : answers;
    }

    private static <E extends Enum<E>> E named(Class<E> kind, String word) {
        try {
            return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(word + " is not known here");
        }
    }

    static final class ToDateOrder implements ITypeConverter<DateOrder> {
        @Override
        public DateOrder convert(String word) {
            return named(DateOrder.class, word);
        }
    }

    static final class ToDecimalMark implements ITypeConverter<DecimalMark> {
        @Override
        public DecimalMark convert(String word) {
            return named(DecimalMark.class, word);
        }
    }

    static final class ToTarget implements ITypeConverter<Target> {
        @Override
        public Target convert(String word) {
            return named(Target.class, word);
        }
    }

    static final class ToPlace implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            if (!word.matches("[1-9][0-9]{0,3}")) {
                throw new TypeConversionException(word + " is not the place of a column");
            }
            return Integer.valueOf(word);
        }
    }
}
