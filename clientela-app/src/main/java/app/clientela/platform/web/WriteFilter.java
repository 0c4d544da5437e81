package app.clientela.platform.web;

import app.clientela.platform.db.Database;
import app.clientela.platform.db.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away what would change something while nothing can be written. Everybody may still come,
/// look, and go.
final class WriteFilter extends OncePerRequestFilter {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> COMING_AND_GOING = Set.of("/login", "/logout");

    private final Database database;

    WriteFilter(Database database) {
        this.database = database;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return LOOKING.contains(request.getMethod()) || COMING_AND_GOING.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Trouble> trouble = database.trouble();
        if (trouble.isPresent()) {
            request.setAttribute(Trouble.class.getName(), trouble.get());
            response.sendError(ErrorPages.status(trouble.get()));
        } else {
            chain.doFilter(request, response);
        }
    }
}
