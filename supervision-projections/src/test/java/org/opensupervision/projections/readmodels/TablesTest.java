package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.projections.testing.ReadModels;

/** What the projections say of their tables is what the database has. */
class TablesTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static List<Table<?>> tables() {
        return readModels.projections().stream()
                .flatMap(projection -> projection.tables().stream())
                .toList();
    }

    /** By name, whether it may be null. */
    private static Map<String, Boolean> columns(Table<?> table) {
        return readModels
                .jdbc()
                .sql("""
                select column_name, is_nullable = 'YES' from information_schema.columns
                where table_schema = 'public' and table_name = :table
                """)
                .param("table", table.name())
                .query((row, n) -> Map.entry(row.getString(1), row.getBoolean(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Boolean> components(Table<?> table) {
        return Arrays.stream(table.row().getRecordComponents())
                .collect(Collectors.toMap(component -> column(component), TablesTest::mayBeNull));
    }

    private static String column(RecordComponent component) {
        return component.getName().replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT);
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static List<String> columnsLeadingAnIndex(Table<?> table) {
        return readModels
                .jdbc()
                .sql("""
                select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                where indrelid = cast(:table as regclass) and indpred is null
                """)
                .param("table", table.name())
                .query(String.class)
                .list();
    }

    @Test
    void every_read_model_is_written_by_exactly_one_projection() {
        assertThat(tables())
                .extracting(Table::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(readModels.tables());
    }

    @Test
    void a_row_has_the_columns_of_its_table_and_may_be_null_where_they_may() {
        assertThat(tables()).isNotEmpty().allSatisfy(table -> assertThat(new TreeMap<>(components(table)))
                .as(table.name())
                .isEqualTo(new TreeMap<>(columns(table))));
    }

    @Test
    void the_rows_of_a_record_are_found_by_an_index() {
        assertThat(tables()).isNotEmpty().allSatisfy(table -> assertThat(columnsLeadingAnIndex(table))
                .as(table.name())
                .contains(table.record()));
    }
}
