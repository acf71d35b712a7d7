package org.opensupervision.api.aboutme;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Witness;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Download;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Shown;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Everything about me")
class AboutMeApi {

    private static final String DESCRIPTION =
            "everything that is kept about whoever asks, for who has signed in in person";

    private final Everything everything;
    private final Witness witness;
    private final JsonFile json;
    private final HtmlFile html;

    AboutMeApi(Everything everything, Witness witness, JsonMapper mapper) {
        this.everything = everything;
        this.witness = witness;
        this.json = new JsonFile(mapper);
        this.html = new HtmlFile(mapper);
    }

    @Operation(
            description = DESCRIPTION,
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json")))
    @GetMapping("/api/me/everything")
    @Does(Deed.TAKE_EVERYTHING_ALONG)
    Download json(Caller me) {
        return file(
                me,
                "everything-about-me.json",
                MediaType.APPLICATION_JSON,
                out -> json.write(everything.about(me.signedIn()), witness::sees, out));
    }

    @Operation(
            description = DESCRIPTION,
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html")))
    @GetMapping("/api/me/everything.html")
    @Does(Deed.TAKE_EVERYTHING_ALONG)
    Download html(Caller me) {
        return file(
                me,
                "everything-about-me.html",
                new MediaType(MediaType.TEXT_HTML, UTF_8),
                out -> html.write(everything.about(me.signedIn()), witness::sees, out));
    }

    private static Download file(Caller me, String name, MediaType type, Download.Content content) {
        return new Download(name, type, new Shown(me.person(), KindOfData.EVERYTHING, null), content);
    }
}
