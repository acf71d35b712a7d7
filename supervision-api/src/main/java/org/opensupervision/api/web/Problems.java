package org.opensupervision.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where a refusal becomes an answer: RFC 9457 problems that name the field and what would be right. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** These look at what the address names. */
    private static final Set<Rule> ADDRESS_RULES = Set.of(
            SharedRule.IN_ITS_AGENCY,
            AgencyRule.TEAM_IS_OPEN,
            PersonRule.LEAVE_IS_KNOWN,
            SupportModelRule.MODEL_IS_KNOWN);

    private final MessageSource messages;
    private final Misfits misfits;

    Problems(MessageSource messages, Misfits misfits) {
        this.messages = messages;
        this.misfits = misfits;
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
        problem.setProperty("errors", List.of(error(rule.field(), String.valueOf(problem.getDetail()))));
        if (refusal instanceof ChangedMeanwhile changed) {
            problem.setProperty("changes", changed.changes());
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidField invalid) {
        return answer(invalid(List.of(error(invalid.field(), invalid.expected()))));
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
                .orElseGet(() -> answer(invalid(List.of(error("body", "well-formed multipart/form-data")))));
    }

    /** Or there is something of another kind. */
    @ExceptionHandler({NotFound.class, AggregateNotFoundException.class, IncompatibleAggregateException.class})
    ResponseEntity<ProblemDetail> notFound() {
        return answer(problem(HttpStatus.NOT_FOUND, "There is nothing under this address."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refusal) {
        return answer(problem(HttpStatus.FORBIDDEN, "This is for others to do."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedAtTheSameMoment(ConcurrencyException e) {
        return answer(problem(HttpStatus.CONFLICT, "This was changed at the same moment. Look again, then try again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keyReused(KeyUsedForAnotherRequest e) {
        ProblemDetail problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for another request.");
        problem.setProperty("errors", List.of(error(IdempotencyKey.HEADER, "a key of its own for each request")));
        return answer(problem);
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
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.patience().toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(
                        HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords. Wait a little, then try again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMuch(TooMuch e) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.patience().toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, e.what()));
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
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = e.getBindingResult().getFieldErrors().stream()
                .map(error -> error(error.getField(), messageOf(error)))
                .toList();
        return badRequest(invalid(errors), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.contains(BodyTooLarge.class)) {
            ProblemDetail tooLarge = problem(HttpStatus.CONTENT_TOO_LARGE, "The body is too large.");
            return createResponseEntity(tooLarge, headers, HttpStatus.CONTENT_TOO_LARGE, request);
        }
        ProblemDetail problem =
                switch (e.getCause()) {
                    case InvalidField invalid -> invalid(List.of(error(invalid.field(), invalid.expected())));
                    case UnrecognizedPropertyException unknown -> unknownField(path(unknown));
                    case MismatchedInputException mismatch
                    when !mismatch.getPath().isEmpty() ->
                        invalid(List.of(error(path(mismatch), Expectation.of(mismatch.getTargetType()))));
                    case JacksonException json
                    when !json.getPath().isEmpty() -> invalid(List.of(error(path(json), "not what is expected here")));
                    case null, default -> invalid(List.of(error("body", "well-formed JSON")));
                };
        return badRequest(problem, headers, request);
    }

    /** Nothing but blanks stands where something should. */
    @Override
    protected ResponseEntity<Object> handleMissingPathVariable(
            MissingPathVariableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Class<?> type = e.getParameter().getParameterType();
        return badRequest(invalid(List.of(error(e.getVariableName(), Expectation.of(type)))), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(e.getPropertyName(), "parameter");
        Class<?> type = Objects.requireNonNullElse(e.getRequiredType(), Object.class);
        return badRequest(invalid(List.of(error(field, Expectation.of(type)))), headers, request);
    }

    /** A problem is told as one, whatever its reader would rather have. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders told = new HttpHeaders(headers);
        told.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        careful(told);
        return new ResponseEntity<>(body, told, status);
    }

    private ResponseEntity<Object> badRequest(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return createResponseEntity(problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    private ProblemDetail invalid(List<Map<String, String>> errors) {
        misfits.fields(
                errors.stream().map(error -> String.valueOf(error.get("field"))).toList());
        return told(errors);
    }

    /** Its name is what somebody has sent, and stays out of the log. */
    private ProblemDetail unknownField(String name) {
        misfits.fields(List.of("unknown"));
        return told(List.of(error(name, "there is no such field")));
    }

    private static ProblemDetail told(List<Map<String, String>> errors) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                errors.stream()
                        .map(error -> error.get("field") + ": " + error.get("message"))
                        .collect(Collectors.joining("; ")));
        problem.setProperty("errors", errors);
        return problem;
    }

    private static Map<String, String> error(String field, String message) {
        return Map.of("field", field, "message", message);
    }

    private static String messageOf(FieldError error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "not valid");
    }

    private static String path(JacksonException e) {
        return e.getPath().stream().map(Problems::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    private static ResponseEntity<ProblemDetail> answerLater(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, Outages.RETRY_SOON)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .headers(Problems::careful)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Where the query cannot be read, nobody else comes to say so. */
    private static void careful(HttpHeaders headers) {
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
    }
}
