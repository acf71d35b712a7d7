package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.agency.AgencyEvent.TeamOpened;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhatWasAsked;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.opensupervision.projections.testing.ReadModels;

class RowWriterTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    @Test
    void words_come_back_as_they_were_written() {
        String words = "\"quoted\" \\ 'single'\n\ttab \\u0041 {} null ünï 🌱";
        readModels.given(
                new TeamOpened(RIVERBEND.id(), TeamId.named(RIVERBEND.id(), "T1"), words),
                RIVERBEND.asked("Q001", "C1", "2026-03-01"),
                RIVERBEND.answered("Q001", "D001", "2026-03-05T10:00", words));
        assertThat(only("select name from team", String.class)).isEqualTo(words);
        assertThat(only("select answer from support_request", String.class)).startsWith("{\"sealed\"");
        assertThat(readModels
                        .get(SupportQueueReader.class)
                        .ask(new WhatWasAsked(RIVERBEND.id(), RIVERBEND.request("Q001"))))
                .hasValueSatisfying(request -> assertThat(request.answer()).isEqualTo(words));
    }

    @Test
    void days_and_times_of_every_year_come_back_as_they_were_written() {
        for (String day :
                List.of("-0043-03-15", "0000-03-01", "0001-01-01", "0099-12-31", "9999-12-31", "+12345-06-01")) {
            AgreementId agreement = RIVERBEND.agreement("D001", "C001", day);
            readModels.given(
                    RIVERBEND.assigned("D001", "C001", day, null, 30, 180),
                    RIVERBEND.asked("Q" + day, "C001", "2026-03-01"),
                    RIVERBEND.answered("Q" + day, "D001", day + "T10:00:01.000002", null));
            assertThat(only(
                            "select from_day from agreement where agreement_id = '%s'".formatted(agreement),
                            LocalDate.class))
                    .isEqualTo(day);
            assertThat(only(
                            "select offered_time from support_request where reference = 'Q%s'".formatted(day),
                            LocalDateTime.class))
                    .isEqualTo(day + "T10:00:01.000002");
        }
    }

    private static <T> T only(String sql, Class<T> type) {
        return readModels
                .jdbc()
                .sql(sql)
                .query((row, n) -> row.getObject(1, type))
                .single();
    }
}
