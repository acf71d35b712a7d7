package org.opensupervision.api.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problems as answers over HTTP (RFC 9457). */
final class ProblemAnswers {

    private ProblemAnswers() {}

    static ResponseEntity<ProblemDetail> of(HttpStatus status, String detail) {
        return of(ProblemDetail.forStatusAndDetail(status, detail));
    }

    static ResponseEntity<ProblemDetail> of(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .headers(ProblemAnswers::careful)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** For what is over soon, in seconds. */
    static ResponseEntity<ProblemDetail> tryAgain(ProblemDetail problem, String after) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, after)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Where the query cannot be read, nobody else comes to say so. */
    static void careful(HttpHeaders headers) {
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
    }
}
