package org.opensupervision.projections.supportrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsNext;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.testing.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;

class SupportRecordReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final WhoIsSupported EVERYBODY =
            WhoIsSupported.everybody(RIVERBEND.id(), day("2026-06-30"), day("2026-04-01"), PageRequest.everything());

    private static SupportRecordReader records() {
        return readModels.get(SupportRecordReader.class);
    }

    private static void joined(String... references) {
        for (String reference : references) {
            readModels.given(
                    RIVERBEND.joined(reference, "Name of " + reference, null, "2025-01-01", SUPERVISEE),
                    RIVERBEND.assigned("D001", reference, "2025-01-01", null, 30, 180));
        }
    }

    private static List<String> references(List<SupportRecord> records) {
        return records.stream().map(record -> record.person().ref()).toList();
    }

    @Test
    void whoever_is_next_comes_after_somebody_by_reference() {
        joined("C003", "C001", "C002");
        readModels.given(
                RIVERBEND.joined("C0025", "No supervisee", null, "2025-01-01", SUPERVISOR),
                LAKESIDE.joined("C0026", "Elsewhere", null, "2025-01-01", SUPERVISEE));

        List<SupportRecord> first = records().ask(WhoIsNext.first(EVERYBODY, 2));
        assertThat(references(first)).containsExactly("C001", "C002");
        assertThat(first.getFirst().agreements()).hasSize(1);
        List<SupportRecord> second =
                records().ask(WhoIsNext.after(first.getLast().person(), EVERYBODY, 2));
        assertThat(references(second)).containsExactly("C003");
        assertThat(records().ask(WhoIsNext.after(second.getLast().person(), EVERYBODY, 2)))
                .isEmpty();
    }

    @Test
    void somebody_who_joins_in_between_moves_nobody() {
        joined("C002", "C003", "C004");
        List<SupportRecord> first = records().ask(WhoIsNext.first(EVERYBODY, 2));
        joined("C001");

        assertThat(references(records().ask(WhoIsNext.after(first.getLast().person(), EVERYBODY, 2))))
                .containsExactly("C004");
    }

    @Test
    void of_many_everybody_comes_once_and_in_order() {
        int many = 2_000;
        addRows(many);
        List<SupportRecord> told = new ArrayList<>();
        records().forEach(EVERYBODY, told::add);
        assertThat(references(told))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, many)
                        .mapToObj("C%06d"::formatted)
                        .toList());
    }

    /** Events of so many people would take their time. */
    private static void addRows(int people) {
        JdbcClient jdbc = readModels.get(JdbcClient.class);
        jdbc.sql("""
                insert into person (person_id, agency_id, reference, name, version)
                select gen_random_uuid(), :agency, 'C' || lpad(n::text, 6, '0'), 'Somebody', 0
                from generate_series(1, :people) as n
                """)
                .param("agency", RIVERBEND.id().value())
                .param("people", people)
                .update();
        jdbc.sql("""
                insert into person_role (person_id, agency_id, role, from_day)
                select person_id, agency_id, 'SUPERVISEE', date '2025-01-01' from person
                """).update();
    }
}
