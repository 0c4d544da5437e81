package app.clientela.overview.cli;

import app.clientela.business.Thresholds;
import app.clientela.business.Trade;
import app.clientela.business.Vat;
import app.clientela.intake.Answers;
import app.clientela.intake.DateOrder;
import app.clientela.intake.DecimalMark;
import app.clientela.intake.Hints;
import app.clientela.intake.Notice;
import app.clientela.intake.Question;
import app.clientela.intake.ReadingOptions;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.SalesFiles;
import app.clientela.intake.SalesRead;
import app.clientela.intake.SalesReading;
import app.clientela.intake.Target;
import app.clientela.kernel.Percent;
import app.clientela.kernel.Problem;
import app.clientela.orders.PurchaseDay;
import app.clientela.platform.texts.Texts;
import app.clientela.valuation.Assessed;
import app.clientela.valuation.Assessment;
import app.clientela.valuation.Assumptions;
import app.clientela.valuation.MarginRate;
import app.clientela.valuation.Outlook;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `value FILE...`: what each customer is worth, from files of orders alone. Nothing is kept.
@Command(
        name = "value",
        mixinStandardHelpOptions = true,
        description = {
            "What each customer is worth, from files of orders. Needs no set-up and keeps nothing.",
            "",
            "Who bought together under one customer number, e-mail or name is one customer, exactly as",
            "written. Days with a purchase are what is counted: two orders of one day are one.",
            "",
            "In --json, historic_clv, predicted_clv and total_clv are margin: what is left after paying",
            "for the goods. Other programs often mean revenue by these names. predicted_clv looks 12",
            "months ahead at 10 %% a year; 8 times out of 10 the true value is between _low and _high."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  clientela value orders.csv",
            "  clientela value orders.csv --margin 45%% --vat 22%% --top 10",
            "  clientela value orders.csv --json > values.json",
            "",
            "Exit codes: 0 done (refused rows are counted), 2 wrong usage, 3 a question needs an option",
            "(it is named), 4 nothing of the file could be read, 1 a fault of ours."
        })
public final class ValueCommand implements Callable<Integer> {

    private static final int QUESTION = 3;
    private static final int UNREADABLE = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tables of orders (xlsx, or CSV in any dialect).")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Leave out later rows; default: the last date.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Same seed, same bytes (default: 1).")
    private long seed;

    @Option(
            names = "--prior",
            paramLabel = "none|default",
            defaultValue = "DEFAULT",
            description = "What models start from; none: maximum likelihood.")
    private Belief prior = Belief.DEFAULT;

    @Option(
            names = "--vat",
            paramLabel = "RATE",
            defaultValue = "0",
            converter = Shares.class,
            description = "VAT that amounts contain, such as 22%% (default: 0, amounts are net).")
    private Percent vat = Percent.ZERO;

    @Option(
            names = "--margin",
            paramLabel = "M",
            converter = Shares.class,
            description = "What is left of 100 sold before VAT after paying for the goods.")
    private Optional<Percent> margin = Optional.empty();

    @Option(names = "--currency", paramLabel = "CODE", description = "The one to count in, such as EUR.")
    private Optional<Currency> currency = Optional.empty();

    @Option(names = "--date-order", paramLabel = "day-first|month-first", description = "What 01/02/2025 means.")
    private Optional<String> dateOrder = Optional.empty();

    @Option(names = "--decimal-mark", paramLabel = "point|comma", description = "What stands before the cents.")
    private Optional<DecimalMark> decimalMark = Optional.empty();

    @Option(
            names = "--column",
            paramLabel = "N=MEANING",
            description = "What a column is, counted from 1: 3=date, 5=total, 2=external-id …")
    private Map<Integer, String> columns = new LinkedHashMap<>();

    @Option(names = "--top", paramLabel = "N", description = "Only the N most valuable, in JSON too.")
    private Optional<Integer> top = Optional.empty();

    @Option(names = "--language", paramLabel = "en|it|pt", description = "Of the sentences (default: the system's).")
    private Optional<String> language = Optional.empty();

    @Override
    public Integer call() {
        check();
        List<ReadingSource> sources = files.stream().map(ReadingSource::of).toList();
        return switch (SalesFiles.read(sources, new ReadingOptions(hints(), asOf, currency))) {
            case SalesReading.Read(SalesRead sales) -> report(sales);
            case SalesReading.Asked(String file, List<Question> questions) -> ask(file, questions);
            case SalesReading.Unreadable(String file, Problem problem) -> giveUp(file, problem);
        };
    }

    private void check() {
        files.stream()
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new ParameterException(line(), "there is no file " + file);
                });
        if (top.orElse(1) < 1) {
            throw new ParameterException(line(), "--top needs a number of at least 1");
        }
    }

    private Hints hints() {
        Answers answers = new Answers(targets(), dateOrder.map(this::order), decimalMark, Optional.empty());
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return new Hints(ZoneOffset.UTC, today, currency, new Vat(!vat.equals(Percent.ZERO), vat, true), answers);
    }

    private Map<Integer, Target> targets() {
        Map<Integer, Target> targets = new LinkedHashMap<>();
        columns.forEach((place, meaning) -> targets.put(place - 1, target(meaning)));
        return targets;
    }

    private Target target(String meaning) {
        return constant(Target.values(), meaning);
    }

    private DateOrder order(String typed) {
        return constant(DateOrder.values(), typed);
    }

    private <E extends Enum<E>> E constant(E[] all, String typed) {
        String wanted = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(all)
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(line(), "'" + typed + "' is none of " + words(all)));
    }

    private static String words(Enum<?>[] all) {
        return String.join(", ", Stream.of(all).map(ValueCommand::word).toList());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int report(SalesRead sales) {
        Optional<LocalDate> last = lastDay(sales);
        if (last.isEmpty()) {
            return nothing(sales);
        }
        Assumptions assumptions = new Assumptions(
                asOf.orElse(last.get()),
                sales.held(),
                margin.map(MarginRate::told).orElseGet(() -> MarginRate.usualIn(Trade.OTHER)),
                Outlook.USUAL,
                Thresholds.USUAL,
                prior == Belief.DEFAULT,
                seed,
                List.of());
        Assessed assessed = Assessment.assess(
                sales.customers().stream().map(SalesRead.Named::history).toList(), assumptions);
        ValueReport report = new ValueReport(sales, assumptions, assessed, vat, top.orElse(Integer.MAX_VALUE));
        sales.notices().stream()
                .filter(Notice::isAboutSheets)
                .map(Notice::problem)
                .forEach(this::tell);
        PrintWriter out = line().getOut();
        if (json) {
            out.println(new ValueJson(report).written());
        } else {
            new ValueText(report, texts()).lines().forEach(out::println);
        }
        out.flush();
        return 0;
    }

    /// The last day of the files: of sales, or of a refund that came later.
    private static Optional<LocalDate> lastDay(SalesRead sales) {
        return Stream.concat(
                        sales.asOf().stream(),
                        sales.customers().stream()
                                .flatMap(named -> named.history().unlinkedRefunds().stream())
                                .map(PurchaseDay::on))
                .max(LocalDate::compareTo);
    }

    /// Not one row could be used.
    private int nothing(SalesRead sales) {
        PrintWriter err = line().getErr();
        err.println(texts().text("valuation.command.nothing", sales.rows()));
        sales.refused()
                .forEach((reason, rows) -> err.println(texts().text("valuation.command.refused", rows, reason.slug())));
        return UNREADABLE;
    }

    private int ask(String file, List<Question> questions) {
        for (Question question : questions) {
            String examples = String.join("  ", question.examples());
            line().getErr().println(texts().text(question.commandKey(), file, question.title(), examples));
        }
        return QUESTION;
    }

    private int giveUp(String file, Problem problem) {
        line().getErr().println(file + ": " + sentence(problem));
        return UNREADABLE;
    }

    private void tell(Problem problem) {
        line().getErr().println(sentence(problem));
    }

    private String sentence(Problem problem) {
        return texts().text(problem.key(), problem.arguments().toArray());
    }

    private Texts texts() {
        String system = Optional.ofNullable(System.getenv("LC_ALL"))
                .filter(set -> !set.isBlank())
                .or(() -> Optional.ofNullable(System.getenv("LANG")))
                .orElse("en");
        String tag = language.orElse(system.length() < 2 ? "en" : system.substring(0, 2));
        return Texts.in(Locale.forLanguageTag(tag));
    }

    private picocli.CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("this command is only run from the command line");
        }
        return spec.commandLine();
    }

    /// What the models start from.
    enum Belief {
        DEFAULT,
        NONE
    }
}
