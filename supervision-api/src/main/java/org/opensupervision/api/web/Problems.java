package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.FromABrowser;
import org.opensupervision.api.security.Misfits;
import org.opensupervision.api.security.Refused;
import org.opensupervision.api.security.TooBusy;
import org.opensupervision.api.security.TooSoon;
import org.opensupervision.domain.agency.AgencyRule;
import org.opensupervision.domain.people.PersonRule;
import org.opensupervision.domain.riskflags.SupportModelRule;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.domain.shared.Rule;
import org.opensupervision.domain.shared.SharedRule;
import org.opensupervision.projections.accesslog.NotWrittenDown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** The one place where a refusal becomes an answer: RFC 9457 problems that name the field and what would be right. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** These look at what the address names. */
    private static final Set<Rule> ADDRESS_RULES = Set.of(
            SharedRule.IN_ITS_AGENCY,
            AgencyRule.TEAM_IS_OPEN,
            PersonRule.LEAVE_IS_KNOWN,
            SupportModelRule.MODEL_IS_KNOWN);

    private final MessageSource messages;
    private final Misfits misfits;
    private final InvalidFields fields;

    Problems(MessageSource messages, Misfits misfits, InvalidFields fields) {
        this.messages = messages;
        this.misfits = misfits;
        this.fields = fields;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected refusal, Locale locale) {
        Rule rule = refusal.rule();
        misfits.rule(rule);
        if (ADDRESS_RULES.contains(rule)) {
            return notFound();
        }
        HttpStatus status = rule.conflicts() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail problem = problem(status, messages.getMessage("rule." + rule.name(), null, rule.name(), locale));
        problem.setProperty("rule", rule.name());
        problem.setProperty("errors", List.of(InvalidFields.error(rule.field(), String.valueOf(problem.getDetail()))));
        if (refusal instanceof ChangedMeanwhile changed) {
            problem.setProperty("changes", changed.changes());
        }
        return ProblemAnswers.of(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidField invalid) {
        return ProblemAnswers.of(fields.problem(invalid.field(), invalid.expected()));
    }

    /**
     * By Spring's firewall and by Tomcat, which look at parameters only when somebody asks for them: perhaps when another
     * refusal is being told, and nobody has thought of headers.
     */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> malformed() {
        misfits.fields(List.of("request"));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(ErrorsAsProblems.problem(HttpStatus.BAD_REQUEST));
    }

    /** One that is too large is told so elsewhere. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException e) {
        return Outage.behind(e)
                .map(outage -> answerLater(Outages.problem(outage, e)))
                .orElseGet(() -> ProblemAnswers.of(fields.problem("body", "well-formed multipart/form-data")));
    }

    /** Or there is something of another kind. */
    @ExceptionHandler({NotFound.class, AggregateNotFoundException.class, IncompatibleAggregateException.class})
    ResponseEntity<ProblemDetail> notFound() {
        return ProblemAnswers.of(HttpStatus.NOT_FOUND, "There is nothing under this address.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refusal) {
        return ProblemAnswers.of(HttpStatus.FORBIDDEN, "This is for others to do.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedAtTheSameMoment(ConcurrencyException e) {
        return ProblemAnswers.of(
                HttpStatus.CONFLICT, "This was changed at the same moment. Look again, then try again.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keyReused(KeyUsedForAnotherRequest e) {
        ProblemDetail problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for another request.");
        problem.setProperty(
                "errors", List.of(InvalidFields.error(IdempotencyKey.HEADER, "a key of its own for each request")));
        return ProblemAnswers.of(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(ReadModelsBehind e) {
        return answerLater(problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The read models are still catching up with what was recorded. Try again soon."));
    }

    /** The log says why; whoever asked is shown nothing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notWrittenDown(NotWrittenDown e) {
        return answerLater(problem(
                statusOf(e),
                "Who sees this is written down before it is shown, and that cannot be done now. Try again soon."));
    }

    static HttpStatus statusOf(NotWrittenDown e) {
        LOG.error("The access log cannot be written, so what it would be about is not shown", e);
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooBusy(TooBusy e) {
        return answerLater(problem(
                HttpStatus.SERVICE_UNAVAILABLE, "Too many people are signing in at this moment. Try again soon."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooSoon(TooSoon e) {
        return answerLater("Too many wrong passwords. Wait a little, then try again.", e.patience());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMuch(TooMuch e) {
        return answerLater(e.what(), e.patience());
    }

    private static ResponseEntity<ProblemDetail> answerLater(String detail, Duration patience) {
        return ProblemAnswers.tryAgain(
                problem(HttpStatus.TOO_MANY_REQUESTS, detail), Long.toString(patience.toSeconds()));
    }

    /** What nobody foresaw, or an outage. Who opened a page is answered by one. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> failed(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (e instanceof AccessDeniedException || e instanceof BrokenOff) {
            throw e;
        }
        Optional<Outage> outage = Outage.behind(e);
        if (outage.isPresent()) {
            return answerLater(Outages.problem(outage.get(), e));
        }
        if (FromABrowser.wantsAPage(request) && !response.isCommitted()) {
            Incident.show(request, response, e);
            return null;
        }
        return incident(e);
    }

    private static ResponseEntity<ProblemDetail> incident(Exception e) {
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");
        problem.setProperty("incident", Incident.of(e));
        return ProblemAnswers.of(problem);
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    private static ResponseEntity<ProblemDetail> answerLater(ProblemDetail problem) {
        return ProblemAnswers.tryAgain(problem, Outages.RETRY_SOON);
    }
}
