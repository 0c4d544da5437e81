package app.clientela.platform.web;

import app.clientela.platform.db.Trouble;
import app.clientela.platform.jobs.Faults;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// Says in the reader's words what went wrong. A fault of ours gets a reference that also stands in
/// the log; what was in the request stands nowhere.
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 413, 429, 503);
    private static final int REFERENCE_BYTES = 4;
    private static final String RETRY_SECONDS = "5";

    private final RandomGenerator random;

    ErrorPages(RandomGenerator random) {
        this.random = random;
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Trouble> trouble = trouble(request);
        trouble.ifPresent(what -> request.setAttribute(Trouble.class.getName(), what));
        int status = trouble.map(ErrorPages::status).orElseGet(() -> status(request));
        if (trouble.filter(Trouble.BUSY::equals).isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        String told = trouble.map(what -> what.name().toLowerCase(Locale.ROOT).replace("_", ""))
                .orElseGet(() -> told(status));
        String reference = told.equals("500") ? reference(request) : "";
        response.setStatus(status);
        model.addAttribute("view", new ErrorView("platform.error." + told, reference));
        return "platform/web/error";
    }

    private static String told(int status) {
        return String.valueOf(KNOWN.contains(status) ? status : status < 500 && status >= 400 ? 400 : 500);
    }

    /// What the machine did, where that is behind the error.
    private static Optional<Trouble> trouble(HttpServletRequest request) {
        if (request.getAttribute(Trouble.class.getName()) instanceof Trouble known) {
            return Optional.of(known);
        }
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? Trouble.behind(thrown)
                : Optional.empty();
    }

    static int status(Trouble trouble) {
        return switch (trouble) {
            case BUSY, DISK_BROKEN -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case DISK_FULL -> HttpStatus.INSUFFICIENT_STORAGE.value();
        };
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }

    private String reference(HttpServletRequest request) {
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        String reference = HexFormat.of().withUpperCase().formatHex(bytes);
        @Nullable
        Throwable fault =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        LOG.error("fault {}: {}", reference, fault == null ? "no exception" : Faults.place(fault));
        return reference;
    }
}
