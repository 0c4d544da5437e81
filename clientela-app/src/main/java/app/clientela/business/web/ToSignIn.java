package app.clientela.business.web;

import app.clientela.business.FirstRun;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Where somebody goes who has not signed in: the first page shows the sign-in in its place, others
/// lead to it, and parts of a page tell the page to go there.
final class ToSignIn implements AuthenticationEntryPoint {

    private final FirstRun firstRun;

    ToSignIn(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        String door = firstRun.isWaiting() ? "/setup" : "/login";
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", door);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (HttpMethod.GET.matches(request.getMethod())
                && request.getRequestURI().equals("/")) {
            request.getRequestDispatcher(door).forward(request, response);
        } else {
            response.sendRedirect(door);
        }
    }
}
