package org.opensupervision.api.signals;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.shared.WarningSignsId;
import org.opensupervision.domain.signals.NoticedSign;
import org.opensupervision.domain.signals.Presence;
import org.opensupervision.domain.signals.SignKind;
import org.opensupervision.domain.signals.SignsCommand.CheckIn;
import org.opensupervision.domain.signals.SignsCommand.ChooseSign;
import org.opensupervision.domain.signals.SuggestedSign;
import org.opensupervision.domain.signals.WarningSign;

/** Always the caller's own. */
sealed interface SignsForm {

    /** One of the suggested signs, or a kind and own words. */
    record ChooseForm(
            @Nullable SuggestedSign suggested,
            @Nullable SignKind kind,
            @Nullable @Size(max = 200) String words) implements SignsForm {

        SignId signId(Caller caller) {
            return caller.idempotencyKey() == null
                    ? SignId.random()
                    : SignId.chosenBy(caller.person(), caller.idSource());
        }

        ChooseSign toCommand(Caller caller, SignId sign) {
            return new ChooseSign(
                    WarningSignsId.of(caller.person()), caller.agency(), caller.person(), sign, warningSign());
        }

        private WarningSign warningSign() {
            String said = words == null || words.isBlank() ? null : words.strip();
            if (kind != null) {
                return new WarningSign(kind, suggested, said);
            }
            if (suggested == null) {
                throw new InvalidField("kind", "a kind of sign");
            }
            return new WarningSign(suggested.kind(), suggested, said);
        }
    }

    record AwayForm(@NotNull SignId sign) implements SignsForm {}

    /** By the ids of the signs; those that are left out stay as they are noted. */
    record CheckInForm(@Nullable @Size(max = 10) Map<UUID, @NotNull Presence> noticed) implements SignsForm {

        CheckIn toCommand(Caller caller) {
            List<NoticedSign> signs = noticed == null
                    ? List.of()
                    : noticed.entrySet().stream()
                            .map(each -> new NoticedSign(new SignId(each.getKey()), each.getValue()))
                            .toList();
            return new CheckIn(WarningSignsId.of(caller.person()), caller.agency(), signs);
        }
    }

    /** For good. */
    record SignsWithdrawalForm(@NotNull @AssertTrue Boolean sure) implements SignsForm {}
}
