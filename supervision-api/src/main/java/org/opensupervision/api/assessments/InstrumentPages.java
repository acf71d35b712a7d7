package org.opensupervision.api.assessments;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.Parts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Texts that an agency is licensed for, as files that an administrator chooses. */
@Controller
class InstrumentPages {

    private static final String FILE = "file";
    private static final int LARGEST = 200_000;

    private final InstrumentTexts texts;
    private final Forms forms;

    InstrumentPages(InstrumentTexts texts, Forms forms) {
        this.texts = texts;
        this.forms = forms;
    }

    @GetMapping("/agency/instruments")
    @Does(Deed.KEEP_ITEM_TEXTS)
    String index(Caller caller, Model model) {
        model.addAttribute("instruments", texts.all(caller.agency()));
        return "assessments/instruments";
    }

    @PostMapping("/agency/instruments")
    @Does(Deed.KEEP_ITEM_TEXTS)
    String load(Caller caller, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException, ServletException {
        try {
            texts.load(caller, sent(request));
            return "redirect:/agency/instruments?said=instruments.loaded";
        } catch (InvalidField fault) {
            model.addAttribute("problem", "instruments.refused");
            model.addAttribute("words", fault.field() + ": " + fault.expected());
            return Forms.again(response, index(caller, model));
        }
    }

    @PostMapping("/agency/instruments/removal")
    @Does(Deed.KEEP_ITEM_TEXTS)
    String remove(
            Caller caller,
            @Valid @ModelAttribute("removal") RemovalForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> texts.remove(caller, form))
                ? "redirect:/agency/instruments?said=instruments.removed"
                : Forms.again(response, index(caller, model));
    }

    private static byte[] sent(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            throw new InvalidField(FILE, "a content file");
        }
        Part file = Parts.of(request).stream()
                .filter(part -> part.getName().equals(FILE) && part.getSize() > 0)
                .findFirst()
                .orElseThrow(() -> new InvalidField(FILE, "a content file"));
        if (file.getSize() > LARGEST) {
            throw new InvalidField(FILE, "at most " + LARGEST + " bytes");
        }
        try (InputStream text = file.getInputStream()) {
            return text.readAllBytes();
        }
    }
}
