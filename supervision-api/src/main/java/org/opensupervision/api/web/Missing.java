package org.opensupervision.api.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;

/** What would be right in a field in which nothing is: by its type, and by the numbers between which it is. */
@Component
class Missing {

    private final Validator validator;

    Missing(Validator validator) {
        this.validator = validator;
    }

    /** Nothing where the field is wrong in another way, or has parts of its own, which are told one by one. */
    Optional<String> instead(FieldError error) {
        return Optional.of(error)
                .filter(each -> each.contains(ConstraintViolation.class))
                .<ConstraintViolation<?>>map(each -> each.unwrap(ConstraintViolation.class))
                .filter(each -> each.getConstraintDescriptor().getAnnotation() instanceof NotNull)
                .flatMap(this::field)
                .flatMap(field ->
                        expected(field).map(expected -> "must not be null, but " + expected + from(field) + to(field)));
    }

    private Optional<PropertyDescriptor> field(ConstraintViolation<?> violation) {
        Object form = violation.getLeafBean();
        String name = nameAtTheEndOf(violation.getPropertyPath());
        return form == null || name == null
                ? Optional.empty()
                : Optional.ofNullable(
                        validator.getConstraintsForClass(form.getClass()).getConstraintsForProperty(name));
    }

    private static @Nullable String nameAtTheEndOf(Path path) {
        String name = null;
        for (Path.Node node : path) {
            name = node.getName();
        }
        return name;
    }

    private static Optional<String> expected(PropertyDescriptor field) {
        return constraints(field, AssertTrue.class).findFirst().isPresent()
                ? Optional.of("true")
                : Expectation.ofOne(field.getElementClass());
    }

    private static String from(PropertyDescriptor field) {
        return constraints(field, Min.class)
                .map(least -> " from %d".formatted(least.value()))
                .findFirst()
                .orElse("");
    }

    private static String to(PropertyDescriptor field) {
        return constraints(field, Max.class)
                .map(most -> " to %d".formatted(most.value()))
                .findFirst()
                .orElse("");
    }

    private static <A extends Annotation> Stream<A> constraints(PropertyDescriptor field, Class<A> kind) {
        return field.getConstraintDescriptors().stream()
                .map(ConstraintDescriptor::getAnnotation)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
