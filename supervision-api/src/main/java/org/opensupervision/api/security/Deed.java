package org.opensupervision.api.security;

import static org.opensupervision.api.security.Standing.ADMINISTRATOR;
import static org.opensupervision.api.security.Standing.ANYONE;
import static org.opensupervision.api.security.Standing.BREAKING_THE_GLASS;
import static org.opensupervision.api.security.Standing.DIRECTOR;
import static org.opensupervision.api.security.Standing.FORMER_SUPERVISOR;
import static org.opensupervision.api.security.Standing.NAMED_SUPERVISOR;
import static org.opensupervision.api.security.Standing.SELF;
import static org.opensupervision.api.security.Standing.SUPERVISOR;
import static org.opensupervision.api.security.Thing.AGENCY;
import static org.opensupervision.api.security.Thing.AGREEMENT;
import static org.opensupervision.api.security.Thing.ASSESSMENT;
import static org.opensupervision.api.security.Thing.FLAG;
import static org.opensupervision.api.security.Thing.PERSON;
import static org.opensupervision.api.security.Thing.RECOVERY_PLAN;
import static org.opensupervision.api.security.Thing.REQUEST;
import static org.opensupervision.api.security.Thing.SESSION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done, with what kind of thing, and who may. docs/access.md says it in words. */
public enum Deed {
    READ_AGENCY(AGENCY, ANYONE),
    CHANGE_POLICY(AGENCY, DIRECTOR, ADMINISTRATOR),
    KEEP_TEAMS(AGENCY, ADMINISTRATOR),

    READ_PERSON(PERSON, ANYONE),
    READ_EMAIL(PERSON, SELF, SUPERVISOR, ADMINISTRATOR),
    READ_LEAVE(PERSON, SELF, SUPERVISOR, DIRECTOR, ADMINISTRATOR),
    READ_KIND_OF_LEAVE(PERSON, SELF, ADMINISTRATOR),
    KEEP_PEOPLE(PERSON, ADMINISTRATOR),
    LET_PEOPLE_IN(PERSON, ADMINISTRATOR),
    ERASE_PERSON(PERSON, ADMINISTRATOR),
    CONSENT_TO_ERASURE(PERSON, DIRECTOR, ADMINISTRATOR),
    KEEP_OWN_SIGN_IN(AGENCY, ANYONE),
    CHANGE_SIGN_IN_POLICY(AGENCY, ADMINISTRATOR),
    READ_ACCESS_LOG(AGENCY, ANYONE),
    TAKE_EVERYTHING_ALONG(AGENCY, ANYONE),

    READ_AGREEMENT(AGREEMENT, SELF, NAMED_SUPERVISOR, SUPERVISOR, DIRECTOR, ADMINISTRATOR),
    KEEP_AGREEMENTS(AGREEMENT, ADMINISTRATOR),
    ARRANGE_COVER(AGENCY, DIRECTOR, ADMINISTRATOR),

    READ_SESSION(SESSION, SELF, NAMED_SUPERVISOR, SUPERVISOR, FORMER_SUPERVISOR, DIRECTOR),
    READ_WORDS_OF_SESSION(SESSION, SELF, NAMED_SUPERVISOR),
    READ_WHAT_OTHERS_SAY(SESSION, NAMED_SUPERVISOR),
    WRITE_RECORD(SESSION, NAMED_SUPERVISOR),
    NAME_AS_ATTENDING(PERSON, SUPERVISOR, FORMER_SUPERVISOR),
    SIGN_SESSION(SESSION, NAMED_SUPERVISOR),
    CONFIRM_SESSION(SESSION, SELF),
    RATE_SESSION(SESSION, SELF),

    READ_REQUEST(REQUEST, SELF, NAMED_SUPERVISOR, SUPERVISOR, FORMER_SUPERVISOR, BREAKING_THE_GLASS),
    ASK_FOR_SUPPORT(REQUEST, SELF),
    ANSWER_REQUEST(REQUEST, NAMED_SUPERVISOR, SUPERVISOR),
    RESOLVE_REQUEST(REQUEST, SELF, NAMED_SUPERVISOR, SUPERVISOR),
    WITHDRAW_REQUEST(REQUEST, SELF),

    READ_CAPACITY(PERSON, SELF, SUPERVISOR),
    SIGNAL_CAPACITY(PERSON, SELF),

    READ_ASSESSMENT(ASSESSMENT, SELF),
    ASSESS_ONESELF(ASSESSMENT, SELF),
    SHARE_RESULT(ASSESSMENT, SELF),
    READ_SHARED_RESULT(PERSON, SELF, SUPERVISOR),
    KEEP_ITEM_TEXTS(AGENCY, ADMINISTRATOR),

    READ_RECOVERY_PLAN(RECOVERY_PLAN, SELF),
    RECOVER(RECOVERY_PLAN, SELF),
    SHARE_RECOVERY_PLAN(RECOVERY_PLAN, SELF),
    READ_SHARED_PLAN(RECOVERY_PLAN, SELF, NAMED_SUPERVISOR),
    ADJUST_CASELOAD(RECOVERY_PLAN, SELF, NAMED_SUPERVISOR),
    READ_WORKLOAD(PERSON, SELF, SUPERVISOR, FORMER_SUPERVISOR, DIRECTOR),
    REPORT_WORKLOAD(PERSON, SELF, SUPERVISOR, FORMER_SUPERVISOR),
    READ_SIGNS(PERSON, SELF),
    /** Of whoever asks: no address names anybody else's. */
    KEEP_SIGNS(AGENCY, ANYONE),

    READ_SELF_CARE(PERSON, SELF),
    /** Of whoever asks: no address names anybody else's. */
    KEEP_SELF_CARE(AGENCY, ANYONE),
    /** Of those who chose whoever asks as their partner, as far as they share them. */
    READ_SHARED_GOALS(AGENCY, ANYONE),
    ANSWER_AS_PARTNER(AGENCY, ANYONE),

    READ_COVERAGE(PERSON, SELF, SUPERVISOR, FORMER_SUPERVISOR, DIRECTOR),
    READ_TRENDS(AGENCY, DIRECTOR),
    READ_PROFILE(PERSON, SELF, SUPERVISOR, FORMER_SUPERVISOR, DIRECTOR),
    READ_FLAG(FLAG, SELF, SUPERVISOR, FORMER_SUPERVISOR, DIRECTOR, BREAKING_THE_GLASS),
    DEAL_WITH_FLAG(FLAG, SUPERVISOR, DIRECTOR),
    CONTEST_FLAG(FLAG, SELF),
    READ_EVIDENCE(PERSON, SELF, SUPERVISOR, FORMER_SUPERVISOR),
    EVALUATE(AGENCY, DIRECTOR, ADMINISTRATOR),
    READ_SUPPORT_MODEL(AGENCY, DIRECTOR, ADMINISTRATOR),
    KEEP_SUPPORT_MODEL(AGENCY, ADMINISTRATOR),

    KEEP_RETENTION(AGENCY, ADMINISTRATOR),
    IMPORT(AGENCY, ADMINISTRATOR),
    KEEP_SYSTEM(AGENCY, ADMINISTRATOR);

    private final Thing thing;
    private final Set<Standing> who;

    Deed(Thing thing, Standing... who) {
        this.thing = thing;
        this.who = EnumSet.copyOf(List.of(who));
    }

    Thing thing() {
        return thing;
    }

    boolean isOfAdministratorsAlone() {
        return who.equals(EnumSet.of(ADMINISTRATOR));
    }

    public Set<Standing> who() {
        return who;
    }
}
