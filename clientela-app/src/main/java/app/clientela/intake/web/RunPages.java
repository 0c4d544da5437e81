package app.clientela.intake.web;

import app.clientela.business.Person;
import app.clientela.intake.Contents;
import app.clientela.intake.Cure;
import app.clientela.intake.ImportRun;
import app.clientela.intake.Intake;
import app.clientela.intake.Look;
import app.clientela.intake.Preview;
import app.clientela.intake.Reason;
import app.clientela.intake.RefusedLine;
import app.clientela.intake.RunState;
import app.clientela.intake.Starting;
import app.clientela.platform.texts.Texts;
import app.clientela.platform.web.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The steps of one file: its columns, its rows, and what it brought.
@Controller
record RunPages(Intake intake, Clock clock) {

    private static final int LONGEST_TAX_ID = 20;

    @GetMapping("/import/{id}")
    String columns(@PathVariable String id, Model model) {
        ImportRun run = Runs.of(id, intake);
        if (run.state() != RunState.RECEIVED) {
            return "redirect:" + FilesView.address(run) + "/done";
        }
        intake.rehearsals().begin(run);
        Look look = intake.waiting().look(run);
        OutlookView outlook = outlook(run, look);
        return switch (look) {
            case Preview preview -> {
                model.addAttribute("view", new ColumnsView(run, preview, outlook));
                yield "intake/web/columns";
            }
            case Contents contents -> {
                model.addAttribute("view", new ContentsView(run, contents, outlook));
                yield "intake/web/contents";
            }
        };
    }

    @PostMapping("/import/{id}/columns")
    String choose(@PathVariable String id, @RequestParam Map<String, String> fields) {
        ImportRun run = Runs.of(id, intake);
        MappingForm form = new MappingForm(fields);
        intake.waiting().choose(run, form.source().orElse(run.source()), form.answers());
        return "redirect:" + FilesView.address(run);
    }

    /// Says which tax id is the shop's own.
    @PostMapping("/import/{id}/own")
    String own(@PathVariable String id, @RequestParam String taxId) {
        ImportRun run = Runs.of(id, intake);
        if (!taxId.isBlank() && taxId.strip().length() <= LONGEST_TAX_ID) {
            intake.own(taxId.strip());
        }
        return "redirect:" + FilesView.address(run);
    }

    /// Does the same to all refused rows of one reason, and tries the file again.
    @PostMapping("/import/{id}/cure")
    String cure(@PathVariable String id, @RequestParam String reason, @RequestParam Cure cure) {
        ImportRun run = Runs.of(id, intake);
        Reason.of(reason).ifPresent(known -> intake.waiting().cure(run, known, cure));
        return "redirect:" + FilesView.address(run);
    }

    @PostMapping("/import/{id}/uncure")
    String uncure(@PathVariable String id) {
        return "redirect:" + FilesView.address(intake.waiting().uncure(Runs.of(id, intake)));
    }

    /// The part of the page that grows while the file is tried.
    @GetMapping("/import/{id}/outlook")
    String outlook(@PathVariable String id, Model model) {
        ImportRun run = Runs.of(id, intake);
        model.addAttribute("view", outlook(run, intake.waiting().look(run)));
        return "intake/web/outlook";
    }

    private OutlookView outlook(ImportRun run, Look look) {
        boolean asking = !look.questions().isEmpty();
        Optional<ImportRun> trial =
                run.checked() || asking ? Optional.empty() : intake.rehearsals().soFar(run.id());
        ImportRun shown = trial.orElse(run);
        return new OutlookView(
                shown,
                trial.isPresent(),
                asking,
                intake.waiting().answers(run).isCured(),
                intake.refused().groups(run));
    }

    @PostMapping("/import/{id}/start")
    String start(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean despite,
            HttpServletRequest request) {
        ImportRun run = Runs.of(id, intake);
        return switch (intake.start(run, despite)) {
            case Starting.Started _, Starting.NotWaiting _ -> "redirect:" + FilesView.address(run) + "/done";
            case Starting.Asks _ -> back(run, "intake.start.asks", request);
            case Starting.ManyRefused _ -> back(run, "intake.start.many", request);
            case Starting.StillTrying _ -> back(run, "intake.start.trying", request);
        };
    }

    private static String back(ImportRun run, String key, HttpServletRequest request) {
        Toasts.say(key, request);
        return "redirect:" + FilesView.address(run);
    }

    @GetMapping("/import/{id}/rows")
    String rows(@PathVariable String id, @AuthenticationPrincipal Person reader, Model model) {
        model.addAttribute("view", done(Runs.of(id, intake), false, reader));
        return "intake/web/rows";
    }

    @GetMapping("/import/{id}/done")
    String done(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean again,
            @AuthenticationPrincipal Person reader,
            Model model) {
        model.addAttribute("view", done(Runs.of(id, intake), again, reader));
        return "intake/web/done";
    }

    /// The part of the last step that moves while rows come in.
    @GetMapping("/import/{id}/progress")
    String progress(@PathVariable String id, @AuthenticationPrincipal Person reader, Model model) {
        model.addAttribute("view", done(Runs.of(id, intake), false, reader));
        return "intake/web/progress";
    }

    private DoneView done(ImportRun run, boolean again, Person reader) {
        return new DoneView(
                run,
                intake.refused().groups(run),
                again,
                reader.isOwner(),
                clock.instant(),
                intake.kept().until(run));
    }

    /// The refused rows, to mend in a spreadsheet and drop again.
    @GetMapping("/import/{id}/refused")
    void refused(@PathVariable String id, @AuthenticationPrincipal Person reader, HttpServletResponse response)
            throws IOException {
        ImportRun run = Runs.of(id, intake);
        if (intake.refused().groups(run).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Texts texts = Texts.in(reader.language());
        boolean archive = intake.refused().isArchive(run);
        response.setContentType(archive ? "application/zip" : "text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"clientela-rows." + (archive ? "zip\"" : "csv\""));
        try (OutputStream out = response.getOutputStream()) {
            intake.refused().write(run, out, line -> words(line, texts));
        }
    }

    /// What is wrong with a row, where it stands, and how to mend it.
    private static String words(RefusedLine line, Texts texts) {
        String reason = texts.text("intake.reason." + line.reason(), line.given());
        String where = line.place(String.valueOf(line.line()));
        return line.column().isEmpty()
                ? texts.text("intake.refused.row", where, reason)
                : texts.text("intake.refused.cell", where, line.column(), reason);
    }
}
