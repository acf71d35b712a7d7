package org.opensupervision.api.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensupervision.projections.privacy.LocalMasterKey;
import org.opensupervision.projections.privacy.MasterKey;
import org.opensupervision.projections.privacy.MasterKeyRefused;
import org.opensupervision.projections.privacy.MasterKeyRefused.Reason;
import org.opensupervision.projections.privacy.MasterKeys;
import org.opensupervision.projections.privacy.Pkcs11Module;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Master keys that the operator has set. The further one of them is from this process, the sooner it is used. */
final class SetMasterKeys {

    private static final String MASTER_KEY = "opensupervision.master-key";
    private static final String OTHER_MASTER_KEY = "opensupervision.other-master-key";
    private static final String USUAL_LABEL = "opensupervision";

    private final Environment environment;

    SetMasterKeys(Environment environment) {
        this.environment = environment;
    }

    /** The other one is the one that is set to be, or else the next nearest. */
    MasterKeys with(Optional<MasterKey> service) {
        Optional<MasterKey> other = Stream.of(inModule(OTHER_MASTER_KEY), here(OTHER_MASTER_KEY))
                .flatMap(Optional::stream)
                .findFirst();
        var furthestFirst = Stream.of(service, inModule(MASTER_KEY), here(MASTER_KEY))
                .flatMap(Optional::stream)
                .toList();
        if (furthestFirst.isEmpty()) {
            throw new MasterKeyRefused(Reason.MISSING);
        }
        return new MasterKeys(
                furthestFirst.getFirst(),
                other.or(() -> furthestFirst.stream().skip(1).findFirst()));
    }

    private Optional<MasterKey> inModule(String name) {
        return text(name + "-pkcs11").map(configuration -> Pkcs11Module.open(Path.of(configuration), pinFile(name))
                .masterKey(text(name + "-pkcs11-label").orElse(USUAL_LABEL)));
    }

    private Path pinFile(String name) {
        return text(name + "-pkcs11-pin-file")
                .map(Path::of)
                .orElseThrow(() -> new MasterKeyRefused(Reason.NO_SUCH_MODULE));
    }

    private Optional<MasterKey> here(String name) {
        return text(name)
                .map(LocalMasterKey::of)
                .or(() -> text(name + "-file").map(Path::of).map(SetMasterKeys::read))
                .map(MasterKey.class::cast);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(StringUtils::hasText);
    }

    private static LocalMasterKey read(Path file) {
        try {
            return LocalMasterKey.of(Files.readString(file));
        } catch (IOException e) {
            throw new MasterKeyRefused(Reason.MISSING);
        }
    }
}
