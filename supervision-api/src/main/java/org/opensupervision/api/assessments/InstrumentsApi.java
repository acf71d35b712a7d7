package org.opensupervision.api.assessments;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/instruments")
@Tag(name = "Self-assessments")
class InstrumentsApi {

    private final InstrumentTexts texts;

    InstrumentsApi(InstrumentTexts texts) {
        this.texts = texts;
    }

    @GetMapping
    @Does(Deed.READ_AGENCY)
    List<InstrumentView> index(Caller caller) {
        return texts.all(caller.agency());
    }

    /** All of them, in all languages: which one somebody looks for is nobody's business. */
    @GetMapping("/texts")
    @Does(Deed.READ_AGENCY)
    List<ContentFile> texts(Caller caller) {
        return texts.texts(caller.agency());
    }

    @PutMapping("/texts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_ITEM_TEXTS)
    void load(Caller caller, @Valid @RequestBody ContentFile file) {
        texts.load(caller, file);
    }

    @PostMapping("/texts/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_ITEM_TEXTS)
    void remove(Caller caller, @Valid @RequestBody RemovalForm form) {
        texts.remove(caller, form);
    }
}
