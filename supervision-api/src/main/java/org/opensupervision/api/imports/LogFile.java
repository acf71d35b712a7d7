package org.opensupervision.api.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files that a log consists of, each before those that refer to it. */
enum LogFile {
    PEOPLE(new PeopleRows()),
    ASSIGNMENTS(new AssignmentRows()),
    LEAVE(new LeaveRows()),
    SESSIONS(new SessionRows()),
    RATINGS(new RatingRows()),
    REQUESTS(new RequestRows()),
    WORKLOAD(new WorkloadRows());

    private final RowReader rows;

    LogFile(RowReader rows) {
        this.rows = rows;
    }

    static Optional<LogFile> named(String name) {
        return Arrays.stream(values()).filter(file -> file.label().equals(name)).findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(LogFile::label).collect(Collectors.joining(", "));
    }

    /** Its name in addresses, in parts of a request and in answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    RowReader rows() {
        return rows;
    }

    List<String> requiredColumns() {
        return rows.columns().stream()
                .filter(column -> !rows.mayBeMissing().contains(column))
                .toList();
    }
}
