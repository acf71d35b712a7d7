package org.opensupervision.domain.sessions;

import static org.opensupervision.domain.riverbend.Riverbend.*;
import static org.opensupervision.domain.riverbend.Stories.refusedBy;
import static org.opensupervision.domain.sessions.Hour.*;
import static org.opensupervision.domain.sessions.SessionRule.*;
import static org.opensupervision.domain.shared.CarriedOver.ACCEPTED;
import static org.opensupervision.domain.shared.CarriedOver.REPEATED;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.domain.riverbend.Stories;
import org.opensupervision.domain.sessions.SessionCommand.CarryOverRating;
import org.opensupervision.domain.sessions.SessionCommand.RateSession;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Rule;

class RatingTest {

    private static final Rating FORMER = new Rating(FAIR, null, HELD_ON, null);
    private static final SessionRated FORMERLY_RATED = rated(FORMER, Origin.CARRIED_OVER);

    private final FixtureConfiguration<Session> session = Stories.of(Session.class);

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void supervision_as_a_whole_may_be_rated_too(int overall) {
        session.given(RECORDED)
                .when(new RateSession(SESSION, RIVERBEND, CLARA, FAIR, overall, null))
                .expectEvents(new SessionRated(
                        SESSION, RIVERBEND, CLARA, new Rating(FAIR, overall, TODAY, null), Origin.ENTERED));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void as_a_whole_too_it_is_0_to_10(int overall) {
        refuses(new RateSession(SESSION, RIVERBEND, CLARA, FAIR, overall, null), OVERALL_FROM_0_TO_10, RECORDED);
    }

    @Test
    void a_session_is_rated_today_by_each_who_attended() {
        session.given(RECORDED).when(rate(CLARA, FAIR, "good to talk")).expectEvents(RATED);
        session.given(GROUP_RECORDED, SIGNED, RATED)
                .when(rate(EMRE, FAIR, null))
                .expectEvents(new SessionRated(
                        SESSION, RIVERBEND, EMRE, new Rating(FAIR, null, TODAY, null), Origin.ENTERED));
    }

    @Test
    void a_rating_survives_an_amendment() {
        refuses(rate(CLARA, FAIR, null), RATED_ONCE, RECORDED, RATED, AMENDED);
    }

    @Test
    void a_session_is_rated_only_by_who_attended() {
        refuses(rate(DAVID, FAIR, null), RATED_BY_WHO_ATTENDED, RECORDED);
        refuses(rate(BEATRIZ, FAIR, null), RATED_BY_WHO_ATTENDED, RECORDED);
        refuses(rate(DAVID, FAIR, null), RATED_BY_WHO_ATTENDED, GROUP_RECORDED, AMENDED);
        refuses(carryOver(DAVID, FORMER), RATED_BY_WHO_ATTENDED, CARRIED_OVER);
    }

    @Test
    void a_session_is_rated_once_by_each() {
        refuses(rate(CLARA, FAIR, null), RATED_ONCE, RECORDED, RATED);
        refuses(rate(CLARA, FAIR, null), RATED_ONCE, CARRIED_OVER, FORMERLY_RATED);
    }

    @Test
    void only_what_was_held_is_rated() {
        refuses(rate(CLARA, FAIR, null), HELD_TO_BE_RATED, recorded(NO_SHOW, Origin.ENTERED));
        refuses(rate(CLARA, FAIR, null), HELD_TO_BE_RATED, RECORDED, CANCELLED);
        refuses(carryOver(CLARA, FORMER), HELD_TO_BE_RATED, recorded(NO_SHOW, Origin.CARRIED_OVER));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "10,10,10"})
    void adequacy_goes_from_0_to_10(int administrative, int educational, int supportive) {
        Adequacy adequacy = new Adequacy(administrative, educational, supportive);
        session.given(RECORDED)
                .when(rate(CLARA, adequacy, null))
                .expectEvents(rated(new Rating(adequacy, null, TODAY, null), Origin.ENTERED));
    }

    @ParameterizedTest
    @CsvSource({"-1,5,5", "5,-1,5", "5,5,-1", "11,5,5", "5,11,5", "5,5,11"})
    void adequacy_goes_no_further(int administrative, int educational, int supportive) {
        Adequacy adequacy = new Adequacy(administrative, educational, supportive);
        refuses(rate(CLARA, adequacy, null), ADEQUACY_FROM_0_TO_10, RECORDED);
        refuses(carryOver(CLARA, new Rating(adequacy, null, HELD_ON, null)), ADEQUACY_FROM_0_TO_10, CARRIED_OVER);
    }

    @Test
    void a_rating_is_carried_over() {
        session.given(CARRIED_OVER)
                .when(carryOver(CLARA, FORMER))
                .expectEvents(FORMERLY_RATED)
                .expectResultMessagePayload(ACCEPTED);
    }

    @Test
    void a_rating_carried_over_was_given_from_the_day_of_the_session_to_today() {
        acceptsRatingOn(HELD_ON);
        acceptsRatingOn(TODAY);
        refuses(carryOver(CLARA, ratingOn(HELD_ON.minusDays(1))), RATED_AFTER_IT_WAS_HELD, CARRIED_OVER);
        refuses(carryOver(CLARA, ratingOn(TOMORROW)), NOT_RATED_IN_THE_FUTURE, CARRIED_OVER);
    }

    @Test
    void the_same_row_again_changes_nothing_even_after_the_record_lived_on() {
        repeats(CARRIED_OVER, FORMERLY_RATED);
        repeats(CARRIED_OVER, FORMERLY_RATED, SIGNED, AMENDED);
    }

    @Test
    void another_row_for_the_same_session_and_supervisee_is_refused() {
        refuses(
                carryOver(CLARA, new Rating(new Adequacy(0, 5, 9), null, HELD_ON, null)),
                RATING_HAS_THE_SAME_CONTENT,
                CARRIED_OVER,
                FORMERLY_RATED);
        refuses(carryOver(CLARA, ratingOn(TODAY)), RATING_HAS_THE_SAME_CONTENT, CARRIED_OVER, FORMERLY_RATED);
        refuses(carryOver(CLARA, FORMER), RATING_HAS_THE_SAME_CONTENT, RECORDED, RATED);
    }

    @Test
    void a_session_of_one_agency_is_unknown_to_another() {
        refuses(new RateSession(SESSION, ANOTHER_AGENCY, CLARA, FAIR, null, null), IN_ITS_AGENCY, RECORDED);
    }

    private void acceptsRatingOn(LocalDate day) {
        session.given(CARRIED_OVER)
                .when(carryOver(CLARA, ratingOn(day)))
                .expectEvents(rated(ratingOn(day), Origin.CARRIED_OVER));
    }

    private void refuses(SessionCommand command, Rule rule, SessionEvent... past) {
        session.given((Object[]) past).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private void repeats(SessionEvent... past) {
        session.given((Object[]) past)
                .when(carryOver(CLARA, FORMER))
                .expectNoEvents()
                .expectResultMessagePayload(REPEATED);
    }

    private static RateSession rate(PersonId by, Adequacy adequacy, @Nullable String words) {
        return new RateSession(SESSION, RIVERBEND, by, adequacy, null, words);
    }

    private static CarryOverRating carryOver(PersonId supervisee, Rating rating) {
        return new CarryOverRating(SESSION, RIVERBEND, supervisee, rating);
    }

    private static Rating ratingOn(LocalDate day) {
        return new Rating(FAIR, null, day, null);
    }
}
