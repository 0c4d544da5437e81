package app.clientela.business.web;

import app.clientela.platform.web.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/// A request with its answer in the making.
record Exchange(HttpServletRequest request, HttpServletResponse response, Model model) {

    /// Of the computer that asks, or of the proxy's client.
    String address() {
        return request.getRemoteAddr();
    }

    /// Shows a page.
    String show(String template, Object view) {
        model.addAttribute("view", view);
        return template;
    }

    /// Shows the page again with what is wrong.
    String refuse(HttpStatus status, String template, Object view) {
        response.setStatus(status.value());
        return show(template, view);
    }

    /// Goes on to another page, which says what was done.
    String done(String address, String toast) {
        Toasts.say(toast, request);
        return "redirect:" + address;
    }
}
