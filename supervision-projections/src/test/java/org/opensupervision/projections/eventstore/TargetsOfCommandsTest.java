package org.opensupervision.projections.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.sessions.SessionCommand.SignSession;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;

class TargetsOfCommandsTest {

    record Aimless(SessionId session) {}

    static class NoRecord {
        @TargetAggregateIdentifier
        final SessionId session = SessionId.random();
    }

    private final TargetsOfCommands targets = new TargetsOfCommands();

    @Test
    void a_command_is_for_the_record_that_its_marked_component_names() {
        SessionId session = SessionId.random();
        var command = new SignSession(session, AgencyId.random(), new PersonId(UUID.randomUUID()), null);

        var target = targets.resolveTarget(asCommandMessage(command));

        assertThat(target.getIdentifier()).isEqualTo(session.toString());
        assertThat(target.getVersion()).as("any version will do").isNull();
    }

    @Test
    void a_command_without_a_target_is_a_mistake() {
        assertThatThrownBy(() -> targets.resolveTarget(asCommandMessage(new Aimless(SessionId.random()))))
                .hasMessageContaining("names its target");
        assertThatThrownBy(() -> targets.resolveTarget(asCommandMessage(new NoRecord())))
                .hasMessageContaining("is a record");
    }
}
