package org.opensupervision.projections.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.opensupervision.domain.agency.AgencyEvent;
import org.opensupervision.domain.agency.AgencyEvent.AgencyRegistered;
import org.opensupervision.domain.agency.AgencyEvent.PolicyChanged;
import org.opensupervision.domain.agency.AgencyEvent.TeamClosed;
import org.opensupervision.domain.agency.AgencyEvent.TeamOpened;
import org.opensupervision.domain.agency.AgencyEvent.TeamRenamed;
import org.opensupervision.domain.people.PersonDetails;
import org.opensupervision.domain.people.PersonEvent;
import org.opensupervision.domain.people.PersonEvent.ContactCorrected;
import org.opensupervision.domain.people.PersonEvent.LeaveCorrected;
import org.opensupervision.domain.people.PersonEvent.LeaveEnded;
import org.opensupervision.domain.people.PersonEvent.LeaveTaken;
import org.opensupervision.domain.people.PersonEvent.MovedToTeam;
import org.opensupervision.domain.people.PersonEvent.PersonCameBack;
import org.opensupervision.domain.people.PersonEvent.PersonJoined;
import org.opensupervision.domain.people.PersonEvent.PersonLeft;
import org.opensupervision.domain.people.PersonEvent.RoleGranted;
import org.opensupervision.domain.people.PersonEvent.RoleRevoked;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("directory")
class DirectoryProjection {

    private final JdbcClient jdbc;
    private final StaffTables staff;

    DirectoryProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.staff = new StaffTables(jdbc);
    }

    @EventHandler
    void on(AgencyEvent event, @Timestamp Instant at) {
        switch (event) {
            case AgencyRegistered e -> registered(e, at);
            case PolicyChanged e -> policy(e.agency(), e.usualTerms());
            case TeamOpened e -> team(e.agency(), e.team(), e.name());
            case TeamRenamed e -> team(e.agency(), e.team(), e.name());
            case TeamClosed e -> closed(e.team());
        }
    }

    @EventHandler
    void on(PersonEvent event, @SequenceNumber long version) {
        switch (event) {
            case PersonJoined e -> joined(e);
            case ContactCorrected e -> contact(e);
            case RoleGranted e -> staff.granted(e.person(), e.agency(), e.role(), e.from());
            case RoleRevoked e -> staff.revoked(e.person(), e.role(), e.lastDay());
            case MovedToTeam e -> moved(e.person(), e.team());
            case LeaveTaken e -> staff.leave(e.leave(), e.agency(), e.person(), e.period(), e.kind());
            case LeaveCorrected e -> staff.leave(e.leave(), e.agency(), e.person(), e.period(), e.kind());
            case LeaveEnded e -> staff.leaveEnded(e.leave(), e.lastDay());
            case PersonLeft e -> staff.left(e.person(), e.lastDay());
            case PersonCameBack e -> staff.employed(e.person(), e.agency(), e.on());
        }
        version(event.person(), version);
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate agency, team, person, person_role, employment, person_leave")
                .update();
    }

    private void registered(AgencyRegistered e, Instant at) {
        jdbc.sql("""
                insert into agency (agency_id, name, time_zone, cadence_days, agreed_minutes, registered_at)
                values (:agency, :name, :timeZone, :cadenceDays, :agreedMinutes, :at)
                on conflict (agency_id) do nothing
                """)
                .param("agency", e.agency().value())
                .param("name", e.name())
                .param("timeZone", e.timeZone().getId())
                .param("cadenceDays", e.usualTerms().cadenceDays())
                .param("agreedMinutes", e.usualTerms().agreedMinutes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void policy(AgencyId agency, AgreementTerms usual) {
        jdbc.sql("""
                update agency set cadence_days = :cadenceDays, agreed_minutes = :agreedMinutes
                where agency_id = :agency
                """)
                .param("cadenceDays", usual.cadenceDays())
                .param("agreedMinutes", usual.agreedMinutes())
                .param("agency", agency.value())
                .update();
    }

    private void team(AgencyId agency, TeamId team, String name) {
        jdbc.sql("""
                insert into team (team_id, agency_id, name, open) values (:team, :agency, :name, true)
                on conflict (team_id) do update set name = excluded.name, open = true
                """)
                .param("team", team.value())
                .param("agency", agency.value())
                .param("name", name)
                .update();
    }

    private void closed(TeamId team) {
        jdbc.sql("update team set open = false where team_id = :team")
                .param("team", team.value())
                .update();
    }

    private void joined(PersonJoined e) {
        PersonDetails details = e.details();
        TeamId team = details.team();
        jdbc.sql("""
                insert into person (person_id, agency_id, reference, name, email, team_id, version)
                values (:person, :agency, :reference, :name, :email, cast(:team as uuid), 0)
                on conflict (person_id) do nothing
                """)
                .param("person", e.person().value())
                .param("agency", e.agency().value())
                .param("reference", details.reference())
                .param("name", details.name())
                .param("email", details.email())
                .param("team", team == null ? null : team.value())
                .update();
        details.roles().forEach(role -> staff.granted(e.person(), e.agency(), role, details.joinedOn()));
        staff.employed(e.person(), e.agency(), details.joinedOn());
    }

    private void contact(ContactCorrected e) {
        jdbc.sql("update person set name = :name, email = :email where person_id = :person")
                .param("name", e.name())
                .param("email", e.email())
                .param("person", e.person().value())
                .update();
    }

    private void moved(PersonId person, TeamId team) {
        jdbc.sql("update person set team_id = :team where person_id = :person")
                .param("team", team.value())
                .param("person", person.value())
                .update();
    }

    private void version(PersonId person, long version) {
        jdbc.sql("update person set version = :version where person_id = :person and version < :version")
                .param("version", version)
                .param("person", person.value())
                .update();
    }
}
