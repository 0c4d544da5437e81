package app.clientela.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// Renders a template whole before a byte is sent: a fault leaves no half page behind.
final class JteView implements View {

    private final TemplateEngine engine;
    private final PageMaker pages;
    private final String template;

    JteView(TemplateEngine engine, PageMaker pages, String template) {
        this.engine = engine;
        this.pages = pages;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        if (model != null) {
            parameters.putAll(model);
        }
        parameters.put("page", pages.page(request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        // In one piece: each of its very many parts would be looked at by every filter on the way.
        response.getOutputStream().write(output.toByteArray());
    }
}
