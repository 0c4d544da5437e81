package app.clientela.intake.web;

import app.clientela.intake.Bell;
import app.clientela.intake.Intake;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Tells open pages, as server-sent events, that a file moved: they fetch anew what moves of them.
@Controller
final class ProgressPages {

    /// A page is not told oftener than this.
    private static final Duration PACE = Duration.ofMillis(400);

    /// So often something is said though nothing moves: whoever stands between keeps the line, and
    /// we hear that the page was left.
    private static final Duration BREATH = Duration.ofSeconds(15);

    /// After so many the browser calls again, and is asked again who it is.
    private static final int MOST = 300;

    private final Bell bell;

    ProgressPages(Intake intake) {
        this.bell = intake.bell();
    }

    @GetMapping("/import/events")
    void events(HttpServletResponse response) throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        say("retry: 1000\n\n", out, response);
        long heard = -1;
        for (int told = 0; told < MOST && !bell.isOver(); told++) {
            long now = bell.after(heard, told == 0 ? Duration.ZERO : PACE, BREATH);
            say(now == heard ? ":\n\n" : "data: " + now + "\n\n", out, response);
            heard = now;
        }
    }

    private static void say(String line, OutputStream out, HttpServletResponse response) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    /// Before the server waits for what it is answering.
    @EventListener(ContextClosedEvent.class)
    void hangUp() {
        bell.end();
    }
}
