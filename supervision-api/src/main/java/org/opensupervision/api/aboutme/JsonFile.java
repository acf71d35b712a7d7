package org.opensupervision.api.aboutme;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Sections as JSON, an array each. It is closed only where it is complete: what is cut off is no JSON. */
record JsonFile(JsonMapper mapper) {

    void write(List<Section> sections, Consumer<Object> beforeEach, OutputStream out) {
        JsonGenerator json = mapper.createGenerator(out);
        json.writeStartObject();
        for (Section section : sections) {
            json.writeArrayPropertyStart(section.name());
            section.pieces().get().forEach(piece -> {
                beforeEach.accept(piece);
                piece.forEach(json::writePOJO);
            });
            json.writeEndArray();
        }
        json.writeEndObject();
        json.close();
    }
}
