package org.opensupervision.domain.sessions;

import static org.opensupervision.domain.sessions.SessionRule.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;

/** What may stand in a session's record, however it came in. */
record RecordPolicy(PersonId supervisor, LocalDate today) {

    static final int MINUTES_IN_A_DAY_OF_WORK = 720;
    static final int LONGEST_NOTE = 20_000;
    static final int LONGEST_LINE = 1_000;

    void require(SessionContent content) {
        NOT_IN_THE_FUTURE.require(!content.on().isAfter(today));
        requireAttendance(content.supervisees(), content.format());
        requireMinutes(content.minutes(), content.held());
        WORDS_WITHIN_LIMITS.require(content.note() == null || content.note().length() <= LONGEST_NOTE);
        WORDS_WITHIN_LIMITS.require(Stream.concat(content.topics().stream(), content.actions().stream())
                .allMatch(line -> line.length() <= LONGEST_LINE));
    }

    private void requireAttendance(List<PersonId> supervisees, SessionFormat format) {
        SOMEBODY_ATTENDED.require(!supervisees.isEmpty());
        EACH_ATTENDED_ONCE.require(new HashSet<>(supervisees).size() == supervisees.size());
        SUPERVISOR_IS_NOT_SUPERVISED.require(!supervisees.contains(supervisor));
        FORMAT_FITS_ATTENDANCE.require(format.fits(supervisees.size()));
    }

    private static void requireMinutes(Minutes minutes, boolean held) {
        NO_NEGATIVE_MINUTES.require(IntStream.of(minutes.administrative(), minutes.educational(), minutes.supportive())
                .allMatch(each -> each >= 0));
        long total = (long) minutes.administrative() + minutes.educational() + minutes.supportive();
        MINUTES_WITHIN_A_DAY.require(total <= MINUTES_IN_A_DAY_OF_WORK);
        SOME_MINUTES_WERE_HELD.require(!held || total > 0);
    }
}
