package org.opensupervision.projections.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.opensupervision.projections.privacy.MasterKeyRefused.Reason;

/** A module that has keys and uses them, and gives none out. */
public final class Pkcs11Module {

    private final Provider provider;
    private final KeyStore keys;

    private Pkcs11Module(Provider provider, KeyStore keys) {
        this.provider = provider;
        this.keys = keys;
    }

    /**
     * @param configuration says where the module is, as the JDK's SunPKCS11 reads it
     * @param pin a file with what opens it
     */
    public static Pkcs11Module open(Path configuration, Path pin) {
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, Files.readString(pin).strip().toCharArray());
            return new Pkcs11Module(provider, keys);
        } catch (IOException | GeneralSecurityException | InvalidParameterException | ProviderException e) {
            throw new MasterKeyRefused(Reason.NO_SUCH_MODULE, e);
        }
    }

    public MasterKey masterKey(String label) {
        try {
            if (!(keys.getKey(label, null) instanceof SecretKey key)
                    || !key.getAlgorithm().equals("AES")) {
                throw new MasterKeyRefused(Reason.MISSING_IN_MODULE);
            }
            return new Pkcs11MasterKey(label, whatStays(key), AesGcm.in(provider));
        } catch (GeneralSecurityException | ProviderException e) {
            throw new MasterKeyRefused(Reason.NO_SUCH_MODULE, e);
        }
    }

    /** In the module, where it stays. */
    public void makeMasterKey(String label) {
        try {
            if (keys.containsAlias(label)) {
                throw new MasterKeyRefused(Reason.THERE_ALREADY);
            }
            KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
            generator.init(8 * AesGcm.KEY);
            keys.setKeyEntry(label, whatStays(generator.generateKey()), null, null);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new MasterKeyRefused(Reason.NO_SUCH_MODULE, e);
        }
    }

    /** A key that can be read out might as well lie in a file. */
    private static SecretKey whatStays(SecretKey key) {
        if (key.getEncoded() != null) {
            throw new MasterKeyRefused(Reason.LEAVES_ITS_MODULE);
        }
        return key;
    }
}
