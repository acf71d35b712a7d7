package org.opensupervision.domain.riverbend;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.opensupervision.domain.shared.Rule;

/** Every rule and every command that the domain has, found by looking. */
public final class DomainTypes {

    private static final Path CLASSES = codeOf(Rule.class);

    private DomainTypes() {}

    public static List<Rule> rules() {
        return all().filter(type -> type.isEnum() && Rule.class.isAssignableFrom(type))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Rule.class::cast)
                .toList();
    }

    static List<Class<?>> commands() {
        return all().filter(type -> type.isSealed() && type.getSimpleName().endsWith("Command"))
                .<Class<?>>flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .toList();
    }

    private static Stream<Class<?>> all() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(DomainTypes::load)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
