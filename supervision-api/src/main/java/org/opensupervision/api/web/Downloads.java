package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sends downloads: as an answer like any other they pass whoever looks at answers. */
@Component
class Downloads extends AbstractHttpMessageConverter<Download> {

    Downloads() {
        super(MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Download.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Download readInternal(Class<? extends Download> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("downloads are not read");
    }

    @Override
    protected void writeInternal(Download download, HttpOutputMessage message) throws IOException {
        message.getHeaders().setContentType(download.type());
        message.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(download.fileName())
                        .build());
        OutputStream out = message.getBody();
        try {
            download.content().writeTo(out);
        } catch (RuntimeException | IOException e) {
            if (hasBegun()) {
                throw new BrokenOff(e);
            }
            throw e;
        }
    }

    private static boolean hasBegun() {
        HttpServletResponse response =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
        return response != null && response.isCommitted();
    }
}
