package org.opensupervision.projections.privacy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/**
 * Unwraps what is loaded at once. A key that cannot be unwrapped is the trouble of those who need it, not of all whose
 * keys are asked for with it; a master key that is away is waited for once, not for every key.
 */
final class Unwrapping {

    private final MasterKeys masters;
    private final Map<String, KeyVersion> away = new HashMap<>();

    Unwrapping(MasterKeys masters) {
        this.masters = masters;
    }

    KeysOfPerson of(List<StoredKey> versions) {
        return new KeysOfPerson(versions.stream().map(this::version).toList());
    }

    private KeyVersion version(StoredKey stored) {
        if (stored.wrapped() == null || stored.wrappedBy() == null) {
            return new KeyVersion.Destroyed();
        }
        KeyVersion asBefore = away.get(stored.wrappedBy());
        return asBefore == null ? unwrapped(stored, stored.wrappedBy()) : asBefore;
    }

    private KeyVersion unwrapped(StoredKey stored, String master) {
        try {
            byte[] unwrapped = stored.unwrapped(masters);
            var secret = new SecretKeySpec(unwrapped, "AES");
            Arrays.fill(unwrapped, (byte) 0);
            return new KeyVersion.Usable(new PersonKey(stored.person(), stored.version(), secret));
        } catch (KeysAway e) {
            away.put(master, new KeyVersion.Unusable(e));
            return new KeyVersion.Unusable(e);
        } catch (RuntimeException e) {
            return new KeyVersion.Unusable(e);
        }
    }
}
