package org.opensupervision.api.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes from an app beside the password; and codes on paper for who has lost the app. */
@Component
@Transactional
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 16;

    private final JdbcClient jdbc;
    private final AppSecrets secrets;
    private final BusinessCalendar calendar;
    private final Notices notices;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient jdbc, AppSecrets secrets, BusinessCalendar calendar, Notices notices, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.calendar = calendar;
        this.clock = clock;
    }

    public boolean has(SignedIn person) {
        return jdbc.sql("""
                select exists (select from second_factor where person_id = :person and confirmed_at is not null)
                """)
                .param("person", person.person().value())
                .query(Boolean.class)
                .single();
    }

    /** The agency asks its administrators and directors for one, this is one of them, and has none. */
    boolean areMissing(SignedIn person) {
        return jdbc.sql("""
                select exists (select from second_factor_policy where agency_id = :agency and required)
                  and not exists (select from second_factor where person_id = :person and confirmed_at is not null)
                  and exists (
                    select from person_role
                    where person_id = :person and role in ('ADMINISTRATOR', 'DIRECTOR')
                      and from_day <= :today and (last_day is null or last_day >= :today))
                """)
                .param("agency", person.agency().value())
                .param("person", person.person().value())
                .param("today", calendar.today(person.agency()))
                .query(Boolean.class)
                .single();
    }

    public boolean areRequiredAt(AgencyId agency) {
        return jdbc.sql("select exists (select from second_factor_policy where agency_id = :agency and required)")
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }

    public void requireAt(AgencyId agency, boolean required) {
        jdbc.sql("""
                insert into second_factor_policy (agency_id, required) values (:agency, :required)
                on conflict (agency_id) do update set required = excluded.required
                """)
                .param("agency", agency.value())
                .param("required", required)
                .update();
    }

    /** A new secret for the app, good once its first code has come; empty if there is a second factor already. */
    public Optional<String> begin(SignedIn person) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return secrets.seal(person, secret).filter(words -> keep(person, words)).map(words -> Base32.encode(secret));
    }

    private boolean keep(SignedIn person, String sealed) {
        return jdbc.sql("""
                insert into second_factor as present (person_id, agency_id, sealed_secret)
                values (:person, :agency, :sealed)
                on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, secret = null
                where present.confirmed_at is null
                """)
                        .param("person", person.person().value())
                        .param("agency", person.agency().value())
                        .param("sealed", sealed)
                        .update()
                > 0;
    }

    /** The codes for paper, if this is the app's code; else none. */
    @Transactional
    public List<String> confirm(SignedIn person, String code) {
        if (has(person) || !isCurrent(person, code)) {
            return List.of();
        }
        jdbc.sql("update second_factor set confirmed_at = :now where person_id = :person")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.person().value())
                .update();
        notices.tell(person.agency(), person.person(), Notice.of(KindOfNotice.SECOND_FACTOR_ON));
        return newRecoveryCodes(person);
    }

    private List<String> newRecoveryCodes(SignedIn person) {
        forgetRecoveryCodes(person);
        List<String> codes =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> jdbc.sql("""
                insert into recovery_code (digest, person_id, agency_id) values (:digest, :person, :agency)
                """)
                .param("digest", digest(person, code))
                .param("person", person.person().value())
                .param("agency", person.agency().value())
                .update());
        return codes;
    }

    private String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes).replaceAll("(.{4})(?!$)", "$1-").toLowerCase(Locale.ROOT);
    }

    /** A code of the app, none of them twice; or one of those on paper, each of them once. */
    boolean accept(SignedIn person, String code) {
        return isCurrent(person, code.replace(" ", "")) || isRecovery(person, code);
    }

    private boolean isCurrent(SignedIn person, String code) {
        OptionalLong step = secretOf(person)
                .map(secret -> Totp.stepOf(code, secret, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.sql("""
                        update second_factor set last_step = :step where person_id = :person and last_step < :step
                        """)
                                .param("step", step.getAsLong())
                                .param("person", person.person().value())
                                .update()
                        > 0;
    }

    private Optional<byte[]> secretOf(SignedIn person) {
        return jdbc.sql("select sealed_secret, secret from second_factor where person_id = :person")
                .param("person", person.person().value())
                .query((row, n) -> secrets.open(person, row.getString("sealed_secret"), row.getBytes("secret")))
                .optional()
                .flatMap(secret -> secret);
    }

    private boolean isRecovery(SignedIn person, String code) {
        return jdbc.sql("delete from recovery_code where digest = :digest and person_id = :person")
                        .param("digest", digest(person, code))
                        .param("person", person.person().value())
                        .update()
                > 0;
    }

    @Transactional
    public void remove(SignedIn person) {
        if (has(person)) {
            notices.tell(person.agency(), person.person(), Notice.of(KindOfNotice.SECOND_FACTOR_OFF));
        }
        forgetRecoveryCodes(person);
        jdbc.sql("delete from second_factor where person_id = :person and agency_id = :agency")
                .param("person", person.person().value())
                .param("agency", person.agency().value())
                .update();
    }

    private void forgetRecoveryCodes(SignedIn person) {
        jdbc.sql("delete from recovery_code where person_id = :person and agency_id = :agency")
                .param("person", person.person().value())
                .param("agency", person.agency().value())
                .update();
    }

    private static byte[] digest(SignedIn person, String code) {
        UUID owner = person.person().value();
        return new Secret(owner + code.replaceAll("[^A-Za-z2-7]", "").toLowerCase(Locale.ROOT)).digest();
    }
}
