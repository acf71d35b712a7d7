package org.opensupervision.projections.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.privacy.ErasureQuery.Erased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each erasure has come. Not a read model: no event says these things. */
@Component
public class ErasureJournal {

    private final JdbcClient jdbc;

    public ErasureJournal(@ForAllAgencies JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these, those for whom it has not been done. */
    public List<Erased> waitingFor(ErasureStage stage, Collection<Erased> people) {
        Set<UUID> done = new HashSet<>(jdbc.sql("""
                select person_id from erasure_stage where stage = :stage and person_id = any(:people)
                """)
                .param("stage", stage.name())
                .param(
                        "people",
                        people.stream().map(Erased::person).map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return people.stream()
                .filter(each -> !done.contains(each.person().value()))
                .toList();
    }

    public void done(ErasureStage stage, List<Erased> people, @Nullable String leftToOperator) {
        people.forEach(each -> jdbc.sql("""
                insert into erasure_stage (person_id, agency_id, stage, left_to_operator)
                values (:person, :agency, :stage, :left)
                on conflict do nothing
                """)
                .param("person", each.person().value())
                .param("agency", each.agency().value())
                .param("stage", stage.name())
                .param("left", leftToOperator)
                .update());
    }
}
