package app.clientela.overview.web;

import app.clientela.business.Audit;
import app.clientela.business.Person;
import app.clientela.overview.Export;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Everything of the shop, to take along.
@Controller
record ExportPages(Export export, Audit audit) {

    @GetMapping("/settings/export")
    void write(@AuthenticationPrincipal Person reader, HttpServletResponse response) throws IOException {
        audit.note(reader.id(), "shop.export", "everything");
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"");
        export.write(response.getOutputStream(), reader.language());
    }
}
