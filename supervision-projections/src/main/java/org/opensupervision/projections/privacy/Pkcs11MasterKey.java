package org.opensupervision.projections.privacy;

import java.security.ProviderException;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/** A master key in a module of its own, spoken to by PKCS #11: it wraps and unwraps there, and never leaves it. */
final class Pkcs11MasterKey implements MasterKey {

    private final String label;
    private final SecretKey key;
    private final AesGcm module;

    Pkcs11MasterKey(String label, SecretKey key, AesGcm module) {
        this.label = label;
        this.key = key;
        this.module = module;
    }

    @Override
    public String id() {
        return "pkcs11:" + label;
    }

    @Override
    public byte[] wrap(byte[] wrapped, byte[] whose) {
        return asked(() -> module.sealed(key, LocalMasterKey.randomBytes(AesGcm.NONCE), wrapped, whose));
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] whose) {
        try {
            return asked(() -> module.opened(key, wrapped, whose));
        } catch (NotOpened e) {
            requireAnswer(whose);
            throw e;
        }
    }

    /** A module in trouble says the same as one that is given what it has not wrapped. */
    private void requireAnswer(byte[] whose) {
        byte[] wrapped = wrap(whose, whose);
        try {
            asked(() -> module.opened(key, wrapped, whose));
        } catch (NotOpened e) {
            throw new KeysAway("the PKCS #11 module opens nothing", e);
        }
    }

    private static byte[] asked(Supplier<byte[]> module) {
        try {
            return module.get();
        } catch (ProviderException | IllegalStateException e) {
            throw new KeysAway("the PKCS #11 module does not answer", e);
        }
    }
}
