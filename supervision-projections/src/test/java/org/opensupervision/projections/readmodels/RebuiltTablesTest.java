package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.projections.testing.ReadModels;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables that take the place of the living ones are fenced as those were. */
class RebuiltTablesTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static List<String> fences(JdbcClient jdbc) {
        return jdbc.sql("""
                select concat_ws(' ', relname, relrowsecurity, relforcerowsecurity, relowner::regrole,
                    (select array_agg(acl::text order by acl::text) from unnest(relacl) as acl),
                    (select array_agg(concat_ws(' ', policyname, permissive, roles, cmd, qual, with_check) order by policyname)
                        from pg_policies where schemaname = 'public' and tablename = relname))
                from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname
                """).query(String.class).list();
    }

    @Test
    void a_rebuilt_table_has_the_same_fence_and_the_same_grants() {
        try (HikariDataSource database = TestDatabase.fresh()) {
            JdbcClient jdbc = JdbcClient.create(database);
            List<String> before = fences(jdbc);
            List<Table<?>> tables = readModels.projections().stream()
                    .<Table<?>>flatMap(projection -> projection.tables().stream())
                    .toList();
            AsideTables aside = new AsideTables(jdbc, tables);

            aside.create();
            aside.addIndexes();
            aside.takeOver(List.copyOf(readModels.views()));

            assertThat(before).hasSizeGreaterThan(tables.size());
            assertThat(fences(jdbc)).isEqualTo(before);
        }
    }
}
