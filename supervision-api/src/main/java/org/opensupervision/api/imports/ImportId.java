package org.opensupervision.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;

/** One import, of one agency. */
record ImportId(AgencyId agency, UUID value) {

    /** The same source gives the same import; an empty one gives a new one. */
    static ImportId from(AgencyId agency, String source) {
        return new ImportId(
                agency,
                source.isEmpty()
                        ? UUID.randomUUID()
                        : UUID.nameUUIDFromBytes(("import/" + agency + "/" + source).getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
