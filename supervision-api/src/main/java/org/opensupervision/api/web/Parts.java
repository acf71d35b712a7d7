package org.opensupervision.api.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What was sent as a form with files. */
public final class Parts {

    private Parts() {}

    /** Taken apart by Spring, which tells what is too large from what is broken. */
    public static Collection<Part> of(HttpServletRequest request) throws IOException, ServletException {
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            form.getMultiFileMap();
        }
        return request.getParts();
    }
}
