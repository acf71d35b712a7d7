package org.opensupervision.projections.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.opensupervision.projections.notices.NoticesQuery.HowManyAreNew;
import org.opensupervision.projections.notices.NoticesQuery.NoticeView;
import org.opensupervision.projections.notices.NoticesQuery.WhatIsSomebodyTold;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
public class NoticesReader {

    private final JdbcClient jdbc;

    NoticesReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long ask(HowManyAreNew question) {
        return jdbc.sql("""
                select count(*) from notice where agency_id = :agency and person_id = :person and seen_at is null
                """)
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .query(Long.class)
                .single();
    }

    public Paged<NoticeView> ask(WhatIsSomebodyTold question) {
        long total = jdbc.sql("select count(*) from notice where agency_id = :agency and person_id = :person")
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .query(Long.class)
                .single();
        List<NoticeView> items = jdbc.sql("""
                select * from notice where agency_id = :agency and person_id = :person
                order by told_at desc, notice_id limit :limit offset :offset
                """)
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> notice(row))
                .list();
        return new Paged<>(Page.of(question.page(), total), items);
    }

    private static NoticeView notice(ResultSet row) throws SQLException {
        return new NoticeView(
                row.getObject("notice_id", UUID.class),
                KindOfNotice.valueOf(row.getString("kind")),
                row.getObject("record_id", UUID.class),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getInt("times"),
                row.getObject("seen_at") != null);
    }
}
