package org.opensupervision.api.assessments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.assessments.Instrument;
import org.opensupervision.domain.assessments.Instruments;
import org.opensupervision.domain.assessments.Licence;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.itemtexts.ItemTexts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts that there are for an agency: ours, and those that it has loaded. */
@Component
class InstrumentTexts {

    private static final List<String> SHIPPED_IN = List.of("en", "de");

    private final ItemTexts loaded;
    private final ContentCheck check;
    private final JsonMapper json;
    private final List<ContentFile> shipped = new ArrayList<>();

    InstrumentTexts(ItemTexts loaded, ContentCheck check, JsonMapper json) {
        this.loaded = loaded;
        this.check = check;
        this.json = json;
        Instruments.all().stream()
                .filter(instrument -> instrument.licence() == Licence.OURS)
                .forEach(ours -> SHIPPED_IN.forEach(language -> shipped.add(shipped(ours, language))));
    }

    private ContentFile shipped(Instrument key, String language) {
        var file = new ClassPathResource("instruments/%s.%s.json".formatted(key.code(), language));
        try (InputStream text = file.getInputStream()) {
            return ContentCheck.heldAgainst(key, check.read(text.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<InstrumentView> all(AgencyId agency) {
        List<ContentFile> texts = texts(agency);
        return Instruments.all().stream()
                .map(key -> new InstrumentView(
                        key,
                        texts.stream()
                                .filter(file -> file.instrument().equals(key.code()))
                                .map(ContentFile::language)
                                .sorted()
                                .toList()))
                .toList();
    }

    /** In the reader's language if there is one, else in English, else in any. */
    Optional<ContentFile> of(AgencyId agency, String instrument, Locale reader) {
        return texts(agency).stream()
                .filter(file -> file.instrument().equals(instrument))
                .min(Comparator.comparingInt(file -> distance(file.language(), reader)));
    }

    private static int distance(String language, Locale reader) {
        return language.equals(reader.getLanguage()) ? 0 : language.equals("en") ? 1 : 2;
    }

    List<ContentFile> texts(AgencyId agency) {
        Stream<ContentFile> own =
                loaded.of(agency).stream().map(file -> json.readValue(file.content(), ContentFile.class));
        return Stream.concat(own, shipped.stream()).toList();
    }

    void load(Caller caller, ContentFile file) {
        ContentFile accepted = check.accepted(file);
        loaded.keep(
                caller.agency(),
                caller.person(),
                accepted.instrument(),
                accepted.language(),
                json.writeValueAsString(accepted));
    }

    void load(Caller caller, byte[] text) {
        load(caller, check.read(text));
    }

    void remove(Caller caller, RemovalForm form) {
        loaded.remove(caller.agency(), form.instrument(), form.language());
    }
}
