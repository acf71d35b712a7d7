package org.opensupervision.api.privacy;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.PersonKeys;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys are replaced while everything goes on. */
@RestController
@Tag(name = "Keys")
class KeysApi {

    private final PersonKeys keys;
    private final Rewrapping rewrapping;

    KeysApi(PersonKeys keys, Rewrapping rewrapping) {
        this.keys = keys;
        this.rewrapping = rewrapping;
    }

    /** @param toRewrap keys that are still wrapped with another master key than the one in use */
    record Wrapping(long toRewrap) {}

    @GetMapping("/api/keys/wrapping")
    @Does(Deed.KEEP_SYSTEM)
    Wrapping wrapping(Caller caller) {
        return new Wrapping(keys.toRewrap());
    }

    /** Once more until nothing is left: a request wraps ten thousand keys at most. */
    @PostMapping("/api/keys/wrapping")
    @Does(Deed.KEEP_SYSTEM)
    Wrapping rewrap(Caller caller) {
        rewrapping.go();
        return wrapping(caller);
    }

    @PostMapping("/api/people/{id}/key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_PEOPLE)
    void replace(Caller caller, @PathVariable PersonId id) {
        if (keys.rotate(caller.agency(), id).isEmpty()) {
            throw new NotFound();
        }
    }
}
