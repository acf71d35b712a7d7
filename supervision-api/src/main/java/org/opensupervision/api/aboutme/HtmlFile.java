package org.opensupervision.api.aboutme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same as {@link JsonFile}, to be read and printed: one page without anything from elsewhere, and no scripts. */
record HtmlFile(JsonMapper mapper) {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Everything about me</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem }
            dl { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; margin: 0 }
            dt { color: #555 } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line }
            article { border-top: 1px solid #ccc; padding: .5rem 0; break-inside: avoid }
            @media print { body { margin: 0; max-width: none } }
            </style>
            </head>
            <body>
            <h1>Everything about me</h1>
            """;

    void write(List<Section> sections, Consumer<Object> beforeEach, OutputStream out) throws IOException {
        Writer html = new OutputStreamWriter(out, UTF_8);
        html.write(HEAD);
        for (Section section : sections) {
            html.write("<h2>" + escaped(section.title()) + "</h2>\n");
            section.pieces().get().forEach(piece -> {
                beforeEach.accept(piece);
                piece.forEach(item -> writeItem(html, item));
            });
        }
        html.write("</body>\n</html>\n");
        html.flush();
    }

    private void writeItem(Writer html, Object item) {
        try {
            html.write("<article>");
            write(html, mapper.valueToTree(item));
            html.write("</article>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writer html, JsonNode node) throws IOException {
        if (node.isObject()) {
            html.write("<dl>");
            for (var property : node.properties()) {
                html.write("<dt>" + escaped(words(property.getKey())) + "</dt><dd>");
                write(html, property.getValue());
                html.write("</dd>");
            }
            html.write("</dl>");
        } else if (node.isArray()) {
            for (JsonNode item : node) {
                html.write("<div>");
                write(html, item);
                html.write("</div>");
            }
        } else {
            html.write(escaped(node.asString()));
        }
    }

    /** {@code heldOn} as {@code held on}. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
