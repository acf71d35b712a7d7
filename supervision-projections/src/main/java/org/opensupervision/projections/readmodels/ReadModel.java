package org.opensupervision.projections.readmodels;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All projections of one view, such as {@code hours}. */
final class ReadModel {

    private final String view;
    private final List<Projection<?>> projections;
    private final RowWriter rows;

    ReadModel(String view, List<Projection<?>> projections, RowWriter rows) {
        this.view = view;
        this.projections = List.copyOf(projections);
        this.rows = rows;
    }

    /** The same read model, written through other connections. */
    ReadModel through(JdbcClient jdbc) {
        return new ReadModel(view, projections, rows.through(jdbc));
    }

    String view() {
        return view;
    }

    List<Table<?>> tables() {
        return projections.stream()
                .<Table<?>>flatMap(projection -> projection.tables().stream())
                .toList();
    }

    boolean reads(Class<?> event) {
        return projections.stream().anyMatch(projection -> projection.family().isAssignableFrom(event));
    }

    boolean reads(RecordEvents record) {
        return projections.stream().anyMatch(projection -> record.isOf(projection.family()));
    }

    /** The names under which its events are stored. */
    List<String> eventTypes() {
        return projections.stream()
                .flatMap(projection -> Stream.of(projection.family().getPermittedSubclasses()))
                .map(Class::getName)
                .toList();
    }

    /** Gives each of these records, whose events are complete, the rows that it should have. */
    void replace(Collection<RecordEvents> records) {
        projections.forEach(projection -> replace(projection, records));
    }

    /** The same for records that have no rows yet. */
    void add(Collection<RecordEvents> records) {
        projections.forEach(projection -> add(projection, records));
    }

    private <E> void replace(Projection<E> projection, Collection<RecordEvents> records) {
        write(projection, records, rows::replace);
    }

    private <E> void add(Projection<E> projection, Collection<RecordEvents> records) {
        write(projection, records, rows::add);
    }

    private static <E> void write(
            Projection<E> projection,
            Collection<RecordEvents> records,
            BiConsumer<Projection<E>, Collection<History<E>>> writer) {
        List<History<E>> histories = records.stream()
                .filter(record -> record.isOf(projection.family()))
                .map(record -> record.historyOf(projection.family()))
                .toList();
        if (!histories.isEmpty()) {
            writer.accept(projection, histories);
        }
    }
}
