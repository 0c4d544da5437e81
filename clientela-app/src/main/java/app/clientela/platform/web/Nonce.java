package app.clientela.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every answer a mark of its own, and tells the browser to run only scripts that carry it or
/// come from us.
public final class Nonce extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Nonce.class.getName();
    private static final int BYTES = 18;

    private final RandomGenerator random;

    public Nonce(RandomGenerator random) {
        this.random = random;
    }

    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String nonce ? nonce : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        response.setHeader("Content-Security-Policy", policy(nonce));
        chain.doFilter(request, response);
    }

    /// An error or a sign-in page is made within the request that led to it: the mark stays.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
