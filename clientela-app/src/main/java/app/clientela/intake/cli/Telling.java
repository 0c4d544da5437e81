package app.clientela.intake.cli;

import app.clientela.intake.ImportRun;
import app.clientela.intake.Intake;
import app.clientela.intake.Notice;
import app.clientela.intake.Preview;
import app.clientela.intake.Question;
import app.clientela.intake.Reception;
import app.clientela.intake.RefusedGroup;
import app.clientela.intake.Tally;
import app.clientela.kernel.Money;
import app.clientela.kernel.Problem;
import app.clientela.platform.texts.Texts;
import app.clientela.platform.web.Formats;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/// Says in words what happens to files, in the language of the shop.
final class Telling {

    private final Texts texts;
    private final Formats formats;
    private final PrintWriter out;

    Telling(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.formats = new Formats(texts.locale(), ZoneOffset.UTC);
        this.out = out;
    }

    void progress(ImportRun run) {
        long percent = run.file().bytes() == 0
                ? 100
                : run.progress().bytes() * 100 / run.file().bytes();
        line("intake.cli.progress", run.file().name(), run.progress().rows(), percent);
    }

    void already(ImportRun run) {
        line(
                "intake.cli.already",
                run.file().name(),
                formats.day(run.times().received().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    void unreadable(String file, Problem problem) {
        line(
                "intake.cli.unreadable",
                file,
                texts.text(problem.key(), problem.arguments().toArray()));
    }

    /// Says that nobody told which invoices are the shop's own.
    void allIssued() {
        line("intake.cli.allIssued");
    }

    /// What must be said first.
    void questions(ImportRun run, List<Question> questions) {
        questions.stream().map(question -> words(run, question)).forEach(out::println);
        out.flush();
    }

    private String words(ImportRun run, Question question) {
        return texts.text(
                question.commandKey(), run.file().name(), question.title(), String.join("  ", question.examples()));
    }

    /// Which sheets of a workbook are read, where it has several.
    void sheets(Reception.Received received) {
        List<Notice> notices = received.look() instanceof Preview preview ? preview.notices() : List.of();
        notices.stream()
                .filter(Notice::isAboutSheets)
                .map(Notice::problem)
                .map(said -> texts.text(said.key(), said.arguments().toArray()))
                .forEach(said ->
                        line("intake.cli.unreadable", received.run().file().name(), said));
    }

    void summary(ImportReport report, Intake intake, boolean dryRun) {
        report.runs().forEach(run -> summary(run, intake, dryRun));
    }

    private void summary(ImportRun run, Intake intake, boolean dryRun) {
        Tally tally = run.tally();
        line(
                dryRun ? "intake.cli.wouldCome" : "intake.cli.came",
                run.file().name(),
                run.publicId().value());
        line("intake.cli.counts", tally.sales(), tally.refunds(), tally.customers(), tally.anonymous());
        line("intake.cli.rest", tally.known(), tally.revised(), tally.skippedRows(), tally.refusedRows());
        if (tally.received() > 0) {
            line("intake.cli.received", tally.received());
        }
        tally.heard().forEach((what, times) -> line("intake.cli.heard", texts.text("intake.numbers." + what), times));
        for (Tally.CurrencyTotal total : tally.totals()) {
            Currency currency = Currency.getInstance(total.currency());
            line(
                    "intake.cli.total",
                    formats.money(new Money(total.gross(), currency)),
                    formats.money(new Money(total.refunded(), currency)));
        }
        for (RefusedGroup group : intake.refused().groups(run)) {
            line(
                    "intake.cli.refused",
                    group.rows(),
                    texts.text(
                            "intake.reason." + group.reason(), group.example().given()),
                    group.example().place(formats.count(group.example().line())));
        }
    }

    private void line(String key, Object... arguments) {
        out.println(texts.text(key, arguments));
        out.flush();
    }
}
