package org.opensupervision.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensupervision.api.config.PostgresPrograms;
import org.opensupervision.api.harness.Http;

/** Two servers that Patroni manages by the file that docs/patroni has for it, with an etcd. */
final class PatroniPair implements AutoCloseable {

    static final String TIMES = "ttl 5, loop_wait 1, retry_timeout 2";

    private static final Path FILE = Path.of("..", "docs", "patroni", "node.yml");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path directory;
    private final PostgresPrograms programs;
    private final boolean synchronous;
    private final List<Node> nodes = new ArrayList<>();
    private final int etcdPort = freePort();
    private Process etcd;

    private PatroniPair(Path directory, PostgresPrograms programs, boolean synchronous) throws IOException {
        this.directory = directory;
        this.programs = programs;
        this.synchronous = synchronous;
    }

    static PatroniPair started(Path directory, PostgresPrograms programs, boolean synchronous) throws Exception {
        var pair = new PatroniPair(directory, programs, synchronous);
        try {
            pair.start();
            return pair;
        } catch (Exception e) {
            pair.close();
            throw e;
        }
    }

    String url() {
        return "jdbc:postgresql://" + nodes.getFirst().server.address() + ","
                + nodes.getLast().server.address() + "/postgres?targetServerType=primary";
    }

    PostgresServer primary() {
        return leader().server;
    }

    /** What the primary writes reaches the standby no more; neither Patroni knows. */
    void holdBackReplication() throws Exception {
        leader().server.holdBackReplication();
    }

    /** The primary with its Patroni; returns the moment from which they were gone. */
    long killPrimary() throws Exception {
        Node leader = leader();
        leader.kill();
        return System.nanoTime();
    }

    /** Whoever was killed comes back and follows. */
    void repair() throws Exception {
        for (Node node : nodes) {
            if (!node.patroni.isAlive()) {
                node.start();
                await(node, synchronous ? "/synchronous" : "/replica");
            }
        }
    }

    @Override
    public void close() throws Exception {
        for (Node node : nodes) {
            node.kill();
        }
        if (etcd != null) {
            etcd.destroyForcibly().waitFor();
        }
    }

    private void start() throws Exception {
        String clients = "http://127.0.0.1:" + etcdPort;
        String peers = "http://127.0.0.1:" + freePort();
        etcd = begin(
                "etcd",
                List.of(
                        "etcd",
                        "--data-dir=" + directory.resolve("etcd"),
                        "--listen-client-urls=" + clients,
                        "--advertise-client-urls=" + clients,
                        "--listen-peer-urls=" + peers,
                        "--initial-advertise-peer-urls=" + peers,
                        "--initial-cluster=default=" + peers));
        Node one = new Node("one");
        nodes.add(one);
        one.start();
        await(one, "/primary");
        Node two = new Node("two");
        nodes.add(two);
        two.start();
        await(two, synchronous ? "/synchronous" : "/replica");
    }

    void awaitPrimary() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (nodes.stream().noneMatch(node -> node.is("/primary"))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no primary after " + PATIENCE);
            }
            Thread.sleep(100);
        }
    }

    private Node leader() {
        return nodes.stream().filter(node -> node.is("/primary")).findFirst().orElseThrow();
    }

    private Process begin(String name, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve(name + ".log").toFile()))
                .start();
    }

    private void await(Node node, String role) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!node.is(role)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s is not %s after %s: %s"
                        .formatted(node.name, role, PATIENCE, Files.readString(directory.resolve(node.name + ".log"))));
            }
            Thread.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private final class Node {

        private final String name;
        private final int patroniPort = freePort();
        private final PostgresServer server;
        private Process patroni;

        Node(String name) throws IOException {
            this.name = name;
            server = PostgresServer.in(directory.resolve(name), programs);
            Files.writeString(file(), filled(Files.readString(FILE)));
        }

        void start() throws IOException {
            patroni = begin(name, PostgresPrograms.notAsRoot(List.of("patroni", file().toString())));
        }

        boolean is(String role) {
            try {
                return Http.on(patroniPort).get(role).status() == 200;
            } catch (UncheckedIOException notThere) {
                return false;
            }
        }

        void kill() throws Exception {
            if (patroni != null) {
                patroni.destroyForcibly();
                server.kill();
                patroni.waitFor();
            }
        }

        private Path file() {
            return directory.resolve(name + ".yml");
        }

        private String filled(String file) {
            var values = Map.ofEntries(
                    Map.entry("name", name),
                    Map.entry("host", "127.0.0.1"),
                    Map.entry("patroni_port", patroniPort),
                    Map.entry("port", server.port()),
                    Map.entry("etcd", "127.0.0.1:" + etcdPort),
                    Map.entry("ttl", 5),
                    Map.entry("loop_wait", 1),
                    Map.entry("retry_timeout", 2),
                    Map.entry("synchronous", synchronous),
                    Map.entry("data", server.data()),
                    Map.entry("programs", programs.folder().resolve("bin")),
                    Map.entry("password", PostgresServer.PASSWORD));
            String filled = file;
            for (var value : values.entrySet()) {
                filled = filled.replace(
                        "${" + value.getKey() + "}", value.getValue().toString());
            }
            return filled;
        }
    }
}
