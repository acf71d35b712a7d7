package org.opensupervision.api.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.springframework.http.MediaType;

/** A file that is written while it is sent. */
public record Download(String fileName, MediaType type, Shown as, Content content) implements Sensitive {

    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public Stream<Shown> shown() {
        return Stream.of(as);
    }
}
