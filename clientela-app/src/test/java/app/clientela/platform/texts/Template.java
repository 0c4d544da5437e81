package app.clientela.platform.texts;

/// What stands between the tags of a template once everything is taken out that is not words.
final class Template {

    private final String source;
    private int at;

    private Template(String source) {
        this.source = source;
    }

    /// The bare text of a template: no tags, no expressions, no control structures.
    static String words(String source) {
        String code = source.replaceAll("(?m)^@(import|param) .*$", "").replaceAll("(?s)<%--.*?--%>", "");
        return new Template(code)
                .text('\0')
                .replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("&[a-z]+;", " ");
    }

    private String text(char end) {
        StringBuilder text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != end) {
            if (source.startsWith("${", at) || source.startsWith("!{", at)) {
                at += 2;
                text.append(skip('{', '}'));
            } else if (source.charAt(at) == '@') {
                text.append(directive());
            } else {
                text.append(source.charAt(at++));
            }
        }
        at++;
        return text.toString();
    }

    /// A control structure or the call of a template; the content handed to it stays.
    private String directive() {
        at++;
        while (at < source.length() && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '.')) {
            at++;
        }
        if (at < source.length() && source.charAt(at) == '(') {
            at++;
            return skip('(', ')');
        }
        return " ";
    }

    /// Over an expression to its end; content blocks within it are text again.
    private String skip(char open, char close) {
        StringBuilder inner = new StringBuilder(" ");
        int depth = 1;
        while (depth > 0) {
            char here = source.charAt(at++);
            if (here == '"') {
                literal();
            } else if (here == '@' && source.charAt(at) == '`') {
                at++;
                inner.append(text('`'));
            } else if (here == open) {
                depth++;
            } else if (here == close) {
                depth--;
            }
        }
        return inner.append(' ').toString();
    }

    private void literal() {
        while (source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
