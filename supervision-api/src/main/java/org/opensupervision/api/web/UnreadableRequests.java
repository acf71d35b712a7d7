package org.opensupervision.api.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What Spring cannot make out of a request, before {@link Problems} takes it for what nobody foresaw. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequests extends ResponseEntityExceptionHandler {

    private final InvalidFields fields;
    private final Missing missing;

    UnreadableRequests(InvalidFields fields, Missing missing) {
        this.fields = fields;
        this.missing = missing;
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = e.getBindingResult().getFieldErrors().stream()
                .map(error -> InvalidFields.error(
                        error.getField(), missing.instead(error).orElseGet(() -> messageOf(error))))
                .toList();
        return badRequest(fields.problem(errors), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.contains(BodyTooLarge.class)) {
            ProblemDetail tooLarge =
                    ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, "The body is too large.");
            return createResponseEntity(tooLarge, headers, HttpStatus.CONTENT_TOO_LARGE, request);
        }
        ProblemDetail problem =
                switch (e.getCause()) {
                    case InvalidField invalid -> fields.problem(invalid.field(), invalid.expected());
                    case UnrecognizedPropertyException unknown -> fields.unknown(path(unknown));
                    case MismatchedInputException mismatch
                    when !mismatch.getPath().isEmpty() ->
                        fields.problem(path(mismatch), Expectation.of(mismatch.getTargetType()));
                    case JacksonException json
                    when !json.getPath().isEmpty() -> fields.problem(path(json), "not what is expected here");
                    case null, default -> fields.problem("body", "well-formed JSON");
                };
        return badRequest(problem, headers, request);
    }

    /** Nothing but blanks stands where something should. */
    @Override
    protected ResponseEntity<Object> handleMissingPathVariable(
            MissingPathVariableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Class<?> type = e.getParameter().getParameterType();
        return badRequest(fields.problem(e.getVariableName(), Expectation.of(type)), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(e.getPropertyName(), "parameter");
        Class<?> type = Objects.requireNonNullElse(e.getRequiredType(), Object.class);
        return badRequest(fields.problem(field, Expectation.of(type)), headers, request);
    }

    /** A problem is told as one, whatever its reader would rather have. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders told = new HttpHeaders(headers);
        told.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        ProblemAnswers.careful(told);
        return new ResponseEntity<>(body, told, status);
    }

    private ResponseEntity<Object> badRequest(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return createResponseEntity(problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    private static String messageOf(FieldError error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "not valid");
    }

    private static String path(JacksonException e) {
        return e.getPath().stream().map(UnreadableRequests::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }
}
