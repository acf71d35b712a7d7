package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/asvs/documented.md says what the program does, all of it. */
class DocumentedTest {

    private static final Path PROJECT = Path.of("..");
    private static final String DOCUMENT = read(PROJECT.resolve("docs/asvs/documented.md"));
    private static final String RUNNING = read(PROJECT.resolve("docs/running.md"));
    private static final String COMPOSE = read(PROJECT.resolve("docker-compose.yml"));
    private static final Map<String, String> SOURCES = sources();

    private static final Pattern CRYPTOGRAPHY = Pattern.compile(
            "new SecureRandom\\(|nameUUIDFromBytes\\(|[A-Z]\\w+\\.getInstance\\(|PasswordEncoder\\(|SignatureAlgorithm\\.");
    private static final Pattern ALGORITHM = Pattern.compile(
            "(Cipher|Mac|KDF|MessageDigest|Signature|KeyGenerator|KeyFactory|KeyPairGenerator|KeyAgreement"
                    + "|SecretKeyFactory|SecureRandom)\\.getInstance\\((\"[^\"]+\"|\\w+)");
    private static final Pattern DANGEROUS = Pattern.compile(
            "ProcessBuilder\\(|\\.exec\\(|Class\\.forName\\(|setAccessible\\("
                    + "|ObjectInputStream|sun\\.misc|System\\.load|ScriptEngine|ExpressionParser|InitialContext|\\.defineClass\\(");
    private static final Pattern WEAK_CHANCE =
            Pattern.compile("java\\.util\\.Random\\b|ThreadLocalRandom|SplittableRandom|RandomGenerator|Math\\.random");
    private static final Pattern SECRET =
            Pattern.compile("(OPENSUPERVISION_[A-Z_]*|SPRING_DATASOURCE_)(PASSWORD|TOKEN|MASTER_KEY)\\b");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            `/v3/api-docs`                              | ApiDescription                 | class ApiDescription
            a body without files : 1 MB, 32 levels, 100 | BodyLimits                     | LARGEST = 1 << 20
            32 levels, 100000 tokens                    | application.yaml               | max-nesting-depth: 32
            32 levels, 100000 tokens                    | application.yaml               | max-token-count: 100000
            50 unless asked, 10000 at most              | Paging                         | USUAL_SIZE = 50
            50 unless asked, 10000 at most              | PageRequest                    | LARGEST = 10_000
            100, 200, 200                               | SessionForm                    | MOST_ATTENDING = 100
            100, 200, 200                               | SessionForm                    | MOST_LINES = 200
            120 months                                  | Months                         | MOST_MONTHS = 120
            1GB each, 4GB together                      | application.yaml               | max-file-size: 1GB
            1GB each, 4GB together                      | application.yaml               | max-request-size: 4GB
            5 million                                   | ImportRun                      | MOST_ROWS = 5_000_000
            4, 32, 3 s                                  | PasswordHashing                | availableProcessors(), 1, 4)
            4, 32, 3 s                                  | PasswordHashing                | MOST_WAITING = 32
            4, 32, 3 s                                  | PasswordHashing                | Duration.ofSeconds(3)
            4 s, 3 s, 30 s                              | application.yaml               | statement_timeout=4s -c lock_timeout=3s
            4 s, 3 s, 30 s                              | application.yaml               | 'transaction_timeout', '30s'
            5000 at once and 100 a second               | Limits                         | 5000") int readsAtOnce
            5000 at once and 100 a second               | Limits                         | 100") int readsPerSecond
            1000 at once and 20 a second                | Limits                         | 1000") int writesAtOnce
            1000 at once and 20 a second                | Limits                         | 20") int writesPerSecond
            4 at once, 100 in 24 hours                  | Limits                         | 4") int importsAtOnce
            4 at once, 100 in 24 hours                  | Limits                         | 100") int importsPerDay
            16 KB each, 20 at once and 6 a minute       | PolicyReports                  | LARGEST = 16 << 10
            16 KB each, 20 at once and 6 a minute       | PolicyReports                  | AT_ONCE = 20
            20 at once and 10 a minute for each caller  | Misfits                        | LINES_AT_ONCE = 20
            20 at once and 10 a minute for each caller  | Misfits                        | LINES_A_MINUTE = 10
            ten seconds of silence                      | application.yaml               | connection-timeout: 10s
            after 10 failures for an account            | Throttle                       | ACCOUNT(10)
            or a known browser, 50 for an address       | Throttle                       | DEVICE(10)
            50 for an address                           | Throttle                       | ADDRESS(50)
            at most 5 minutes                           | Throttle                       | Duration.ofMinutes(5)
            at least 8 characters must be left          | PasswordPolicy                 | LEFT = 8
            10<sup>10</sup> attempts                    | Guesses                        | ENOUGH = 1e10
            RSA (3072 bits or more)                     | SignedByProvider               | SHORTEST_RSA_KEY = 3072
            256 random bits, once, 7 days               | Invitations                    | Duration.ofDays(7)
            256 random bits, at most 366 days           | Secret                         | BYTES = 32
            60 minutes without a request                | application.yaml               | timeout: 60m
            12 hours after it began                     | SessionContext                 | Duration.ofHours(12)
            just entered for 15 minutes                 | SessionContext                 | Duration.ofMinutes(15)
            30 for requests and work together           | application.yaml               | maximum-pool-size: 30
            2 for keys                                  | Connections                    | FOR_KEYS = 2
            a rebuild 5 more                            | RebuildRun                     | WRITERS = Math.min(4,
            3 s to connect, 3 s to answer               | IdentityProviders              | Duration.ofSeconds(3)
            """)
    void a_number_is_the_one_that_holds(String words, String file, String inSource) {
        assertThat(DOCUMENT.replace(" | ", " : ")).contains(words);
        assertThat(file.endsWith(".yaml") ? read(resource(file)) : SOURCES.get(file))
                .contains(inSource);
    }

    @Test
    void every_rule_has_its_words() {
        List<String> rules = SOURCES.entrySet().stream()
                .filter(source -> source.getValue().contains(" implements Rule {"))
                .flatMap(source -> found(Pattern.compile("(?m)^    ([A-Z0-9_]+)\\(\""), source.getValue()))
                .map(rule -> rule.group(1))
                .toList();

        String words = read(resource("messages.properties"));
        assertThat(rules).hasSizeGreaterThan(90).allMatch(rule -> words.contains("rule." + rule + "="));
    }

    @Test
    void every_use_of_cryptography_is_named() {
        assertThat(filesWith(CRYPTOGRAPHY)).hasSizeGreaterThan(10).allSatisfy(DocumentedTest::isNamed);
        assertThat(algorithms()).hasSizeGreaterThan(4).allSatisfy(algorithm -> assertThat(DOCUMENT)
                .contains("| `" + algorithm));
    }

    /** SHA-1 makes codes of apps and names passwords in a list of others: docs/asvs/documented.md says why it may. */
    @Test
    void no_algorithm_is_used_that_is_not_approved() {
        assertThat(algorithms())
                .containsExactlyInAnyOrder(
                        "AES", "AES/GCM/NoPadding", "HKDF-SHA256", "HmacSHA1", "HmacSHA256", "SHA-1", "SHA-256");
        assertThat(filesWith(Pattern.compile("HmacSHA1"))).containsExactly("Totp");
        assertThat(filesWith(Pattern.compile("\"SHA-1\""))).containsExactly("BreachedPasswords");
    }

    /** How long to wait before another attempt is no secret. */
    @Test
    void no_secret_is_made_of_chance_that_could_be_foreseen() {
        // how long to wait; and statistics, which are to come out the same again
        assertThat(filesWith(WEAK_CHANCE)).containsExactly("Commands", "Discrimination", "RankCorrelation");
        assertThat(filesWith(Pattern.compile("\\.nextBytes\\(")))
                .hasSizeGreaterThan(3)
                .allSatisfy(file -> assertThat(SOURCES.get(file)).contains("new SecureRandom()"));
    }

    @Test
    void whatever_is_dangerous_is_named() {
        assertThat(filesWith(DANGEROUS)).hasSizeGreaterThan(4).allSatisfy(DocumentedTest::isNamed);
    }

    @Test
    void whatever_writes_to_the_log_is_named() {
        assertThat(filesWith(Pattern.compile("LoggerFactory\\.getLogger\\(")))
                .hasSizeGreaterThan(20)
                .allSatisfy(DocumentedTest::isNamed);
    }

    @Test
    void every_secret_of_the_operator_is_named_and_none_has_a_default() {
        assertThat(Stream.of(RUNNING, COMPOSE)
                        .flatMap(text -> found(SECRET, text))
                        .map(MatchResult::group))
                .hasSizeGreaterThan(6)
                .allSatisfy(DocumentedTest::isNamed);
        assertThat(COMPOSE.lines().filter(line -> line.matches("\\s+\\w*(PASSWORD|TOKEN|KEY): .*")))
                .hasSizeGreaterThan(6)
                .allMatch(line -> line.matches("\\s+\\w+: \\$\\{\\w+(:\\?[^}]+|:-)}"));
    }

    @Test
    void every_kind_of_data_has_a_class() {
        Stream<Enum<?>> kinds = Stream.concat(
                Arrays.stream(org.opensupervision.projections.accesslog.KindOfData.values()),
                Arrays.stream(org.opensupervision.projections.privacy.KindOfData.values()));

        assertThat(kinds.map(Enum::name)).allSatisfy(DocumentedTest::isNamed);
    }

    @Test
    void every_requirement_that_is_shown_here_has_its_section() {
        assertThat(AsvsTest.ROWS)
                .filteredOn(row -> row.getField("shown_by").contains("DocumentedTest#every_requirement_that_is"))
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(DOCUMENT)
                        .containsPattern("(?m)^## .*[( ]" + Pattern.quote(row.getField("id")) + "[,)]|\\("
                                + Pattern.quote(row.getField("id")) + "\\)"));
    }

    /** What is dangerous has a wall around it, where the application comes in a container. */
    @Test
    void the_container_may_do_and_write_little() {
        String application = COMPOSE.substring(COMPOSE.indexOf("\n  application:"), COMPOSE.indexOf("\nvolumes:"));
        assertThat(application)
                .contains("\n    read_only: true\n", "\n    cap_drop:\n      - ALL\n", "no-new-privileges:true")
                .contains("\n    tmpfs:\n      - /tmp\n", "- \"127.0.0.1:${SERVER_PORT:-8080}:8080\"")
                .doesNotContain("privileged: true", "cap_add", "\n    volumes:");
        assertThat(COMPOSE.substring(0, COMPOSE.indexOf("\n  application:")))
                .contains("no-new-privileges:true")
                .doesNotContain("\n    ports:");
        assertThat(read(PROJECT.resolve("Dockerfile"))).containsPattern("(?m)^USER (?!root)");
    }

    @Test
    void what_is_not_named_is_noticed() {
        assertThat(DOCUMENT).doesNotContain("`DocumentedTest`,", "`Nowhere`");
        assertThat(filesWith(Pattern.compile("class Secret|record Secret"))).contains("Secret");
    }

    private static void isNamed(String word) {
        assertThat(DOCUMENT).contains("`" + word + "`");
    }

    private static List<String> algorithms() {
        return SOURCES.values().stream()
                .flatMap(source -> found(ALGORITHM, source).map(use -> named(use.group(2), source)))
                .distinct()
                .toList();
    }

    /** By itself, or by a constant of the same file. */
    private static String named(String algorithm, String source) {
        return algorithm.startsWith("\"")
                ? algorithm.replace("\"", "")
                : found(Pattern.compile(algorithm + " = \"([^\"]+)\""), source)
                        .findFirst()
                        .orElseThrow()
                        .group(1);
    }

    private static List<String> filesWith(Pattern pattern) {
        return SOURCES.entrySet().stream()
                .filter(source -> pattern.matcher(source.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("domain", "projections", "api")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve("supervision-" + module + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.merge(
                                file.getFileName().toString().replace(".java", ""), read(file), String::concat));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    private static Path resource(String name) {
        return Path.of("src/main/resources").resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
