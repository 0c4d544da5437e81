package app.clientela.platform.web;

import gg.jte.Content;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tabler's outline icons, drawn into the page so that they take the colour of the words beside
/// them.
final class Icons {

    private static final String FOLDER = "vendor/tabler-icons-3.51.0/";
    private static final Map<String, String> DRAWINGS = new ConcurrentHashMap<>();

    private Icons() {}

    static Content medium(String name) {
        return out -> out.writeContent(svg("ic", name));
    }

    static Content small(String name) {
        return out -> out.writeContent(svg("ic s", name));
    }

    private static String svg(String style, String name) {
        return "<svg class=\"" + style + "\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\""
                + " stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">"
                + DRAWINGS.computeIfAbsent(name, Icons::drawing) + "</svg>";
    }

    private static String drawing(String name) {
        String file = new String(Assets.bytes(FOLDER + name + ".svg"), java.nio.charset.StandardCharsets.UTF_8);
        return file.substring(file.indexOf('>') + 1, file.indexOf("</svg>"))
                .replaceAll("\\s+", " ")
                .replace("<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\" />", "")
                .strip();
    }
}
