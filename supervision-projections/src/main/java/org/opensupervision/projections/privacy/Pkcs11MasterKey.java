package org.opensupervision.projections.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.privacy.MasterKeyRefused.Reason;

/** A master key in a module of its own, spoken to by PKCS #11: it wraps and unwraps there, and never leaves it. */
public final class Pkcs11MasterKey implements MasterKey {

    /** Where the module is, as the JDK's SunPKCS11 reads it; what opens it; what the key is called there. */
    public record Settings(Path configuration, Path pin, String label) {}

    private final String label;
    private final SecretKey key;
    private final AesGcm cipher;

    private Pkcs11MasterKey(String label, SecretKey key, Provider module) {
        this.label = label;
        this.key = key;
        cipher = AesGcm.in(module);
    }

    public static Pkcs11MasterKey of(Settings settings) {
        try {
            Provider module = Security.getProvider("SunPKCS11")
                    .configure(settings.configuration().toString());
            KeyStore keys = KeyStore.getInstance("PKCS11", module);
            keys.load(null, Files.readString(settings.pin()).strip().toCharArray());
            return new Pkcs11MasterKey(settings.label(), whatStays(keys.getKey(settings.label(), null)), module);
        } catch (IOException | GeneralSecurityException | InvalidParameterException | ProviderException e) {
            throw new MasterKeyRefused(Reason.NO_SUCH_MODULE, e);
        }
    }

    /** A key that can be read out might as well lie in a file. */
    private static SecretKey whatStays(@Nullable Key key) {
        if (!(key instanceof SecretKey secret) || !secret.getAlgorithm().equals("AES")) {
            throw new MasterKeyRefused(Reason.MISSING_IN_MODULE);
        }
        if (secret.getEncoded() != null) {
            throw new MasterKeyRefused(Reason.LEAVES_ITS_MODULE);
        }
        return secret;
    }

    @Override
    public String id() {
        return "pkcs11:" + label;
    }

    @Override
    public byte[] wrap(byte[] wrapped, byte[] whose) {
        return asked(() -> cipher.sealed(key, LocalMasterKey.randomBytes(AesGcm.NONCE), wrapped, whose));
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] whose) {
        try {
            return asked(() -> cipher.opened(key, wrapped, whose));
        } catch (NotOpened e) {
            requireAnswer(whose);
            throw e;
        }
    }

    /** A module in trouble says the same as one that is given what it has not wrapped. */
    private void requireAnswer(byte[] whose) {
        byte[] wrapped = wrap(whose, whose);
        try {
            asked(() -> cipher.opened(key, wrapped, whose));
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
