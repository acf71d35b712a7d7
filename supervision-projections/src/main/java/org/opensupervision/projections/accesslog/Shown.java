package org.opensupervision.projections.accesslog;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;

/** Something of somebody that an answer shows; nobody's where it is not known whose it is. */
public record Shown(
        @Nullable PersonId whose, KindOfData what, @Nullable UUID record) {

    public static Stream<Shown> in(@Nullable Object answer) {
        return switch (answer) {
            case Sensitive sensitive -> sensitive.shown();
            case Collection<?> items -> items.stream().flatMap(Shown::in);
            case null, default -> Stream.empty();
        };
    }
}
