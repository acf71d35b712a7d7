package org.opensupervision.projections.privacy;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in Galois counter mode: nonce of 12 bytes, then what is sealed, then a tag of 16 bytes. */
final class AesGcm {

    static final int NONCE = 12;
    static final int TAG = 16;
    static final int KEY = 32;

    /** In this process. */
    private static final AesGcm HERE = new AesGcm(Optional.empty());

    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final Optional<Provider> module;

    private AesGcm(Optional<Provider> module) {
        this.module = module;
    }

    static AesGcm in(Provider module) {
        return new AesGcm(Optional.of(module));
    }

    static byte[] seal(SecretKey key, byte[] nonce, byte[] words, byte[] context) {
        return HERE.sealed(key, nonce, words, context);
    }

    static byte[] open(SecretKey key, byte[] sealed, byte[] context) {
        return HERE.opened(key, sealed, context);
    }

    byte[] sealed(SecretKey key, byte[] nonce, byte[] words, byte[] context) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(context);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + words.length + TAG);
            cipher.doFinal(words, 0, words.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM", e);
        }
    }

    byte[] opened(SecretKey key, byte[] sealed, byte[] context) {
        if (sealed.length < NONCE + TAG) {
            throw new NotOpened("too short to be sealed");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed);
            cipher.updateAAD(context);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new NotOpened("changed, moved, or sealed with another key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] startingWithNonce) throws GeneralSecurityException {
        Cipher cipher =
                module.isPresent() ? Cipher.getInstance(ALGORITHM, module.get()) : Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, startingWithNonce, 0, NONCE));
        return cipher;
    }
}
