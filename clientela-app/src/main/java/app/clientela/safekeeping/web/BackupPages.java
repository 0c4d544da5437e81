package app.clientela.safekeeping.web;

import app.clientela.business.Audit;
import app.clientela.business.Person;
import app.clientela.platform.web.Toasts;
import app.clientela.safekeeping.Backups;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// How the backups stand, one more on demand, and each to take along. For owners.
@Controller
record BackupPages(Backups backups, Audit audit) {

    @GetMapping("/settings/backup")
    String show(Model model) {
        model.addAttribute("view", new BackupView(backups.state(), backups.backups()));
        return "safekeeping/web/backup";
    }

    @PostMapping("/settings/backup")
    String make(@AuthenticationPrincipal Person reader, HttpServletRequest request) {
        backups.ask();
        audit.note(reader.id(), "backup.asked", "");
        Toasts.say("safekeeping.asked", request);
        return "redirect:/settings/backup";
    }

    @GetMapping("/settings/backup/{name}")
    void download(@PathVariable String name, @AuthenticationPrincipal Person reader, HttpServletResponse response)
            throws IOException {
        Path file = backups.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.note(reader.id(), "backup.download", name);
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(Files.size(file));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Files.copy(file, response.getOutputStream());
    }
}
