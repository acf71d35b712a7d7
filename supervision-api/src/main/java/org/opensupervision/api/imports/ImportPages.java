package org.opensupervision.api.imports;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.imports.Upload.Sent;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.Parts;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Earlier logs, as files that somebody chooses or drops. */
@Controller
class ImportPages {

    private static final String FILES = "files";

    private final Imports imports;
    private final ImportReader reader;

    ImportPages(Imports imports, ImportReader reader) {
        this.imports = imports;
        this.reader = reader;
    }

    @GetMapping("/imports")
    @Does(Deed.IMPORT)
    String index(Caller caller, PageRequest page, Model model) {
        imports.tidyUp();
        model.addAttribute("imports", reader.all(caller.agency(), page));
        model.addAttribute("labels", LogFile.values());
        return "imports/imports";
    }

    /** The key stands in the address: nothing of a form with files is read before it is known whose it is. */
    @PostMapping("/imports")
    @Does(Deed.IMPORT)
    String start(
            Caller caller,
            @RequestParam @Nullable UUID once,
            HttpServletRequest request,
            HttpServletResponse response,
            PageRequest page,
            Model model)
            throws IOException, ServletException {
        try {
            return "redirect:/imports/" + imports.start(keyed(caller, once), sent(request));
        } catch (InvalidField fault) {
            model.addAttribute("problem", "imports.refused");
            model.addAttribute("words", fault.field() + ": " + fault.expected());
            return Forms.again(response, index(caller, page, model));
        }
    }

    @GetMapping("/imports/{id}")
    @Does(Deed.IMPORT)
    String show(Caller caller, @PathVariable UUID id, Model model) {
        imports.tidyUp();
        model.addAttribute("view", reader.one(new ImportId(caller.agency(), id)).orElseThrow(NotFound::new));
        model.addAttribute("id", id);
        return "imports/import";
    }

    private static Caller keyed(Caller caller, @Nullable UUID once) {
        return once == null ? caller : new Caller(caller.agency(), caller.person(), caller.request(), once.toString());
    }

    /** Which part of a log a file is, its name says: people.csv, and people.rejected.csv when it was mended. */
    private static List<Sent> sent(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return List.of();
        }
        return Parts.of(request).stream()
                .filter(part -> part.getName().equals(FILES) && part.getSize() > 0)
                .map(part -> new Sent(label(part), part::getInputStream))
                .toList();
    }

    private static String label(Part part) {
        String name = String.valueOf(part.getSubmittedFileName());
        return name.replaceFirst("^.*[/\\\\]", "").replaceFirst("[. (].*$", "").toLowerCase(Locale.ROOT);
    }
}
