package org.opensupervision.api.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensupervision.api.security.Misfits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** What is wrong with a request, field by field: told to whoever asks, and noted by the names of the fields. */
@Component
class InvalidFields {

    private final Misfits misfits;

    InvalidFields(Misfits misfits) {
        this.misfits = misfits;
    }

    static Map<String, String> error(String field, String expected) {
        return Map.of("field", field, "message", expected);
    }

    ProblemDetail problem(String field, String expected) {
        return problem(List.of(error(field, expected)));
    }

    ProblemDetail problem(List<Map<String, String>> errors) {
        misfits.fields(
                errors.stream().map(error -> String.valueOf(error.get("field"))).toList());
        return told(errors);
    }

    /** Its name is what somebody has sent, and stays out of the log. */
    ProblemDetail unknown(String field) {
        misfits.fields(List.of("unknown"));
        return told(List.of(error(field, "there is no such field")));
    }

    private static ProblemDetail told(List<Map<String, String>> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                errors.stream()
                        .map(error -> error.get("field") + ": " + error.get("message"))
                        .collect(Collectors.joining("; ")));
        problem.setProperty("errors", errors);
        return problem;
    }
}
