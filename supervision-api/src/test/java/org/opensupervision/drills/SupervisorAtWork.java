package org.opensupervision.drills;

import static org.opensupervision.api.harness.Json.minutes;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.opensupervision.api.harness.Json;
import org.opensupervision.drills.Asked.Content;
import org.opensupervision.drills.Asked.Kind;
import org.opensupervision.drills.Asked.Told;
import org.opensupervision.drills.Caller.Answer;

/** A client that records sessions and amends them, one thing after the other, and asks again until it is answered. */
final class SupervisorAtWork {

    private static final Duration PAUSE_BEFORE_ASKING_AGAIN = Duration.ofMillis(50);
    private static final Duration LONGEST_WITHOUT_AN_ANSWER = Duration.ofMinutes(2);
    private static final int AMENDMENTS_OF_A_SESSION = 3;
    private static final int ONE_IN_THIS_MANY_IS_WRONG = 10;
    private static final int TOO_MANY_MINUTES = 721;

    private final String name;
    private final Caller caller;
    private final String supervisee;
    private final History history;
    private final Random random;
    private int turn;
    private String lastMark = "";

    SupervisorAtWork(String name, Caller caller, String supervisee, History history) {
        this.name = name;
        this.caller = caller;
        this.supervisee = supervisee;
        this.history = history;
        this.random = new Random(name.hashCode());
    }

    Caller caller() {
        return caller;
    }

    /** That of what was asked for last. */
    String lastMark() {
        return lastMark;
    }

    /** A session with some amendments; now and then something that must be refused. */
    void recordAndAmend() {
        if (++turn % ONE_IN_THIS_MANY_IS_WRONG == 0) {
            ask(Kind.RECORD, Optional.empty(), TOO_MANY_MINUTES, true);
        }
        Optional<UUID> session = record();
        for (int n = random.nextInt(AMENDMENTS_OF_A_SESSION + 1); n > 0 && session.isPresent(); n--) {
            ask(Kind.AMEND, session, someMinutes(), true);
        }
    }

    Optional<UUID> record() {
        return ask(Kind.RECORD, Optional.empty(), someMinutes(), true).session();
    }

    /** As a client does that knows nothing of idempotency keys. */
    void recordWithoutAKey() {
        ask(Kind.RECORD, Optional.empty(), someMinutes(), false);
    }

    void amend(UUID session) {
        ask(Kind.AMEND, Optional.of(session), someMinutes(), true);
    }

    private int someMinutes() {
        return 1 + random.nextInt(TOO_MANY_MINUTES - 1);
    }

    private Asked ask(Kind kind, Optional<UUID> session, int minutes, boolean withKey) {
        var content = new Content("2025-03-%02d".formatted(1 + random.nextInt(28)), minutes, history.newMark());
        lastMark = content.mark();
        long begun = System.nanoTime();
        Optional<Answer> answer =
                untilAnswered(path(kind, session), body(kind, content), withKey ? content.mark() : null);
        var asked = new Asked(
                kind,
                content,
                name,
                session.or(() -> answer.filter(Answer::done).map(each -> id(each))),
                minutes < TOO_MANY_MINUTES,
                begun,
                System.nanoTime(),
                answer.map(each -> each.done() ? Told.DONE : Told.REFUSED).orElse(Told.NOTHING));
        history.add(asked);
        return asked;
    }

    private Optional<Answer> untilAnswered(String path, Json body, String key) {
        long end = System.nanoTime() + LONGEST_WITHOUT_AN_ANSWER.toNanos();
        try {
            while (System.nanoTime() < end) {
                try {
                    Answer answer = caller.send("POST", path, body, key);
                    if (!answer.unknown()) {
                        return Optional.of(answer);
                    }
                } catch (IOException e) {
                    // the outcome is unknown, as for anybody whose connection broke
                }
                Thread.sleep(PAUSE_BEFORE_ASKING_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static String path(Kind kind, Optional<UUID> session) {
        return switch (kind) {
            case RECORD -> "/api/sessions";
            case AMEND -> "/api/sessions/" + session.orElseThrow() + "/amendments";
        };
    }

    private Json body(Kind kind, Content content) {
        Json body = Json.of(
                "heldOn",
                content.day(),
                "format",
                "individual",
                "mode",
                "phone",
                "superviseeIds",
                List.of(supervisee),
                "minutes",
                minutes(0, 0, content.minutes()),
                "note",
                content.mark());
        return kind == Kind.RECORD ? body : body.with("reason", content.mark());
    }

    private static UUID id(Answer answer) {
        return UUID.fromString(answer.json().get("id").asString());
    }
}
