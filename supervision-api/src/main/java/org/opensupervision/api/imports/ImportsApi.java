package org.opensupervision.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.opensupervision.api.imports.ImportView.ImportSummary;
import org.opensupervision.api.imports.Upload.Sent;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Download;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.Parts;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Imports")
@RequestMapping("/api/imports")
class ImportsApi {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final Imports imports;
    private final ImportReader reader;
    private final ImportQuota quota;

    ImportsApi(Imports imports, ImportReader reader, ImportQuota quota) {
        this.imports = imports;
        this.quota = quota;
        this.reader = reader;
    }

    @Operation(
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = LogParts.class))),
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "begun; its state is told at the address in Location",
                            headers = @Header(name = "Location")))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Does(Deed.IMPORT)
    ResponseEntity<Void> start(Caller caller, HttpServletRequest request) throws IOException, ServletException {
        quota.requireRoom(caller.agency(), caller.person());
        List<Sent> sent = Parts.of(request).stream()
                .map(part -> new Sent(part.getName(), part::getInputStream))
                .toList();
        ImportId id = imports.start(caller, sent);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .build();
    }

    @GetMapping
    @Does(Deed.IMPORT)
    Paged<ImportSummary> all(Caller caller, PageRequest page) {
        imports.tidyUp();
        return reader.all(caller.agency(), page);
    }

    @GetMapping("/{id}")
    @Does(Deed.IMPORT)
    ImportView one(Caller caller, @PathVariable UUID id) {
        imports.tidyUp();
        return reader.one(new ImportId(caller.agency(), id)).orElseThrow(NotFound::new);
    }

    @Operation(
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv")),
            description = "all rejected rows, each behind why it was rejected, to be mended and sent again")
    @GetMapping("/{id}/rejections/{file}")
    @Does(Deed.IMPORT)
    Download rejections(Caller caller, @PathVariable UUID id, @PathVariable String file) {
        ImportId importId = new ImportId(caller.agency(), id);
        LogFile logFile = LogFile.named(file).orElseThrow(NotFound::new);
        String header = reader.header(importId, logFile).orElseThrow(NotFound::new);
        return new Download(
                file + ".rejected.csv",
                CSV,
                new Shown(null, KindOfData.REJECTED_ROWS, id),
                out -> write(importId, logFile, header, out));
    }

    private void write(ImportId id, LogFile file, String header, OutputStream out) throws IOException {
        try (RejectionsCsv csv = new RejectionsCsv(new OutputStreamWriter(out, UTF_8), header)) {
            reader.eachRejection(id, file, csv::write);
        }
    }
}
