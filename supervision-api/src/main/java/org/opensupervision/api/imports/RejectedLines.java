package org.opensupervision.api.imports;

import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What did not go in, word for word. Its numbers stay with the import. */
@Component
public class RejectedLines {

    private final JdbcClient jdbc;

    RejectedLines(@ForAllAgencies JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void deleteAllOf(AgencyId agency, UUID importId) {
        jdbc.sql("delete from import_rejection where agency_id = :agency and import_id = :import")
                .param("agency", agency.value())
                .param("import", importId)
                .update();
    }

    /** Nobody can say whom a line is about that could not be read. */
    public void deleteAllOf(AgencyId agency) {
        jdbc.sql("delete from import_rejection where agency_id = :agency")
                .param("agency", agency.value())
                .update();
        // headers are free text too
        jdbc.sql("update import_file set header = '', unknown_columns = '{}' where agency_id = :agency")
                .param("agency", agency.value())
                .update();
    }
}
