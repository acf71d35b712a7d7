package org.opensupervision.projections.concern;

import java.time.LocalDate;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Whose records an answer may hold. Views that are limited by it say which of their columns name whom. */
public sealed interface Reach {

    static Reach everybody() {
        return new Everybody();
    }

    record Everybody() implements Reach {}

    /**
     * What concerns one person.
     *
     * @param themself what is about them
     * @param named what names them as supervisor
     * @param supervising what is about those whom they supervise today
     * @param formerly what is of a day on which they supervised whom it is about
     */
    record Around(
            PersonId person, boolean themself, boolean named, boolean supervising, boolean formerly, LocalDate today)
            implements Reach {}

    /** The same but for what is about whoever looks, where it is around them at all. */
    default Reach toOthers() {
        return switch (this) {
            case Everybody everybody -> everybody;
            case Around around ->
                new Around(
                        around.person(),
                        false,
                        around.named(),
                        around.supervising(),
                        around.formerly(),
                        around.today());
        };
    }

    /** Needs the parameters of {@link #limit}. */
    static String about(String person) {
        return "(:themself and %s = :viewer)".formatted(person);
    }

    static String named(String supervisor) {
        return "(:named and %s = :viewer)".formatted(supervisor);
    }

    /** The list of all who were ever supervised comes first, as an index finds them. */
    static String supervised(String person, String day) {
        return """
                (%1$s = any(array(select ever.supervisee_id from agreement ever
                        where ever.agency_id = :agency and ever.supervisor_id = :viewer))
                    and exists (
                        select from agreement bond
                        where bond.agency_id = :agency and bond.supervisor_id = :viewer and bond.supervisee_id = %1$s
                        and bond.from_day <= :viewedOn
                        and (:supervising and coalesce(bond.to_day, 'infinity') >= :viewedOn
                            or :formerly and %2$s between bond.from_day and coalesce(bond.to_day, 'infinity'))))
                """.formatted(person, day);
    }

    /** A further condition of a where clause, to which {@link #limit} gives the parameters. */
    default String among(String conditions) {
        return switch (this) {
            case Everybody _ -> "";
            case Around _ -> "and (" + conditions + ")\n";
        };
    }

    default StatementSpec limit(StatementSpec statement) {
        return switch (this) {
            case Everybody _ -> statement;
            case Around around ->
                statement
                        .param("viewer", around.person().value())
                        .param("themself", around.themself())
                        .param("named", around.named())
                        .param("supervising", around.supervising())
                        .param("formerly", around.formerly())
                        .param("viewedOn", around.today());
        };
    }
}
