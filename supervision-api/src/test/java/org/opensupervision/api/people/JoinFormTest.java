package org.opensupervision.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opensupervision.api.people.PersonForm.JoinForm;
import org.opensupervision.domain.people.Role;
import tools.jackson.databind.json.JsonMapper;

class JoinFormTest {

    /** Enums hash differently in every JVM: in a hash set, a request repeated after a restart would look another. */
    @Test
    void roles_are_in_the_same_order_in_every_process() {
        var form = JsonMapper.shared()
                .readValue(
                        "{\"roles\":[\"DIRECTOR\",\"SUPERVISOR\",\"ADMINISTRATOR\",\"SUPERVISEE\"]}", JoinForm.class);

        assertThat(form.roles()).containsExactly(Role.values());
        assertThat(form.toString()).contains("roles=[SUPERVISOR, SUPERVISEE, DIRECTOR, ADMINISTRATOR]");
    }
}
