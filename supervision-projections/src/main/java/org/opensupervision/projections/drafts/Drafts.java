package org.opensupervision.projections.drafts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.privacy.SealedJson;
import org.opensupervision.projections.privacy.Sealing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what somebody types into a form: one draft of each form, sealed for them and for whom it names. */
@Component
public class Drafts {

    private final DraftRows rows;
    private final SealedColumns sealed;
    private final JsonMapper json;

    Drafts(DraftRows rows, SealedColumns sealed, Sealing sealing) {
        this.rows = rows;
        this.sealed = sealed;
        this.json = SealedJson.with(sealing, JsonBuffers.builder())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
    }

    public record Draft(String form, String content, Instant savedAt) {}

    /**
     * Sealed before a connection is taken to write it.
     *
     * @param once the key under which the form will be sent; false if it has been
     */
    public boolean keep(AgencyId agency, PersonId person, Draft draft, Collection<PersonId> naming, String once) {
        List<PersonId> whose =
                Stream.concat(Stream.of(person), naming.stream()).distinct().toList();
        var row = new DraftRow(agency, person, draft.form(), whose, draft.content(), draft.savedAt());
        return rows.write(agency, person, json.writeValueAsString(row), once);
    }

    public Optional<Draft> of(AgencyId agency, PersonId person, String form) {
        return all(agency, person).stream()
                .filter(draft -> draft.form().equals(form))
                .findFirst();
    }

    /** Without those that cannot be read any more. */
    public List<Draft> all(AgencyId agency, PersonId person) {
        return rows.of(agency, person).stream()
                .flatMap(row -> opened(row).stream())
                .toList();
    }

    public void remove(AgencyId agency, PersonId person, String form) {
        rows.delete(agency, person, form);
    }

    /** Theirs, and those of others that name them. */
    public void removeWhatNames(AgencyId agency, PersonId person) {
        rows.deleteWhatNames(agency, person);
    }

    public void removeFromBefore(Instant moment) {
        rows.deleteFromBefore(moment);
    }

    private Optional<Draft> opened(DraftRow row) {
        return Optional.ofNullable(sealed.text(DraftRow.class, "content", row.content(), row.whose()))
                .map(content -> new Draft(row.form(), content, row.savedAt()));
    }
}
