package app.clientela.intake.web;

import app.clientela.business.Audit;
import app.clientela.business.Person;
import app.clientela.intake.Arrival;
import app.clientela.intake.ImportRun;
import app.clientela.intake.Intake;
import app.clientela.intake.ReadingSource;
import app.clientela.intake.Reception;
import app.clientela.intake.RunState;
import app.clientela.intake.Starting;
import app.clientela.intake.Undoing;
import app.clientela.platform.web.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// The first step: files dropped, files that wait, what came in before and can be undone.
@Controller
record FilePages(Intake intake, Audit audit, Clock clock) {

    @GetMapping("/import")
    String files(@AuthenticationPrincipal Person reader, Model model) {
        return show(List.of(), reader, model);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String drop(
            @RequestParam("file") List<MultipartFile> files,
            @AuthenticationPrincipal Person reader,
            HttpServletResponse response,
            Model model) {
        List<Reception.Refused> refused = new ArrayList<>();
        List<String> next = new ArrayList<>();
        List<ReadingSource> dropped = files.stream().map(FilePages::source).toList();
        for (Reception reception : intake.arrivals().receive(dropped, Arrival.of(reader.id()))) {
            switch (reception) {
                case Reception.Received received -> next.add(FilesView.address(received.run()));
                case Reception.Unfinished unfinished -> next.add(FilesView.address(unfinished.run()) + "/done");
                case Reception.AlreadyReceived already ->
                    next.add(FilesView.address(already.run()) + "/done?again=true");
                case Reception.Refused no -> refused.add(no);
                case Reception.Unpacked _ -> next.add("/import");
            }
        }
        if (!refused.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(refused, reader, model);
        }
        return "redirect:" + (next.size() == 1 ? next.getFirst() : "/import");
    }

    private static ReadingSource source(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return ReadingSource.of(name, file.getSize(), () -> {
            try {
                return file.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String show(List<Reception.Refused> refused, Person reader, Model model) {
        model.addAttribute("view", view(refused, reader));
        return "intake/web/files";
    }

    private FilesView view(List<Reception.Refused> refused, Person reader) {
        List<ImportRun> runs = intake.runs();
        runs.reversed().forEach(intake.rehearsals()::begin);
        return new FilesView(runs.stream().map(this::line).toList(), refused, reader.isOwner(), clock.instant());
    }

    private FileLine line(ImportRun run) {
        if (run.state() == RunState.RECEIVED && intake.waiting().asks(run)) {
            return FileLine.asking(run, intake.waiting().look(run));
        }
        return FileLine.of(
                run, run.checked() ? Optional.empty() : intake.rehearsals().soFar(run.id()));
    }

    /// The part of the page that moves. Once a file has come in or is undone, the rest is not true
    /// any more either.
    /// @param unfinished how many were on their way when the page was made
    @GetMapping("/import/waiting")
    String waiting(
            @RequestParam(defaultValue = "0") long unfinished,
            @AuthenticationPrincipal Person reader,
            HttpServletResponse response,
            Model model) {
        FilesView view = view(List.of(), reader);
        if (view.unfinished() != unfinished) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("view", view);
        return "intake/web/waiting";
    }

    /// Lets in all that wait and ask nothing, in the order in which they came.
    @PostMapping("/import/start")
    String startAll(HttpServletRequest request) {
        long started = intake.runs().reversed().stream()
                .map(run -> intake.start(run, false))
                .filter(Starting.Started.class::isInstance)
                .count();
        return said(started > 0 ? "intake.files.started" : "intake.files.noneStarted", request);
    }

    @PostMapping("/import/{id}/undo")
    String undo(@PathVariable String id, @AuthenticationPrincipal Person reader, HttpServletRequest request) {
        if (!reader.isOwner()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        ImportRun run = Runs.of(id, intake);
        return switch (intake.undo(run.id())) {
            case Undoing.Began began -> {
                audit.note(reader.id(), "import.undo", "run " + began.run().id().value());
                Toasts.say("intake.undo.began", request);
                yield "redirect:/import";
            }
            case Undoing.ThrownAway _ -> said("intake.undo.thrownAway", request);
            case Undoing.TooLate _ -> said("intake.undo.tooLate", request);
            case Undoing.UndoneBefore _ -> said("intake.undo.before", request);
        };
    }

    private static String said(String key, HttpServletRequest request) {
        Toasts.say(key, request);
        return "redirect:/import";
    }
}
