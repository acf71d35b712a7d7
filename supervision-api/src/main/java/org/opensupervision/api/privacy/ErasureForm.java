package org.opensupervision.api.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.privacy.ErasureCommand.ErasePerson;
import org.opensupervision.domain.privacy.LegalGround;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.PersonId;

/** {@code leavingUnsigned}: records that only this person could sign stay unsigned for ever. */
record ErasureForm(
        @NotNull LegalGround ground,
        @Nullable @Size(max = 1000) String words,
        @Nullable Boolean leavingUnsigned) {

    ErasePerson toCommand(Caller caller, PersonId person) {
        return new ErasePerson(
                ErasureId.of(person),
                caller.agency(),
                person,
                caller.person(),
                ground,
                words == null || words.isBlank() ? null : words.strip(),
                Boolean.TRUE.equals(leavingUnsigned));
    }
}
