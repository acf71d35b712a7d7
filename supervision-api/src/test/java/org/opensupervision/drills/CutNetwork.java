package org.opensupervision.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A database server's own network, behind a switch that can be told to forward nothing: nobody is told, packets are
 * gone.
 */
final class CutNetwork implements AutoCloseable {

    static final String HERE = "198.18.77.1";
    static final String THERE = "198.18.77.2";

    private static final String MAC_HERE = "02:00:c6:12:4d:01";
    private static final String MAC_THERE = "02:00:c6:12:4d:02";

    private final String number = Long.toString(ProcessHandle.current().pid());
    private final String server = "drill-db-" + number;
    private final String switching = "drill-sw-" + number;
    private final String here = "drill" + number;
    private final Path log;

    private CutNetwork(Path log) {
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    }

    static boolean canBeMade(Path log) throws Exception {
        if (!Commands.isInstalled("ip")) {
            return false;
        }
        try (var network = new CutNetwork(log)) {
            network.make();
            return Commands.exitOf(log, network.within(List.of("ip", "link"))) == 0;
        } catch (IllegalStateException notAllowed) {
            Files.writeString(log, notAllowed.toString());
            return false;
        }
    }

    static CutNetwork made(Path log) throws Exception {
        var network = new CutNetwork(log);
        try {
            network.make();
            return network;
        } catch (Exception e) {
            network.close();
            throw e;
        }
    }

    /** Before a command that is to run beside the server. */
    List<String> prefix() {
        return within(List.of());
    }

    void cut() throws Exception {
        ip("-n", switching, "link", "set", "there", "down");
    }

    void mend() throws Exception {
        ip("-n", switching, "link", "set", "there", "up");
    }

    @Override
    public void close() {
        remove();
    }

    private void make() throws Exception {
        ip("netns", "add", server);
        ip("netns", "add", switching);
        ip("link", "add", here, "address", MAC_HERE, "type", "veth", "peer", "name", "here", "netns", switching);
        ip(
                "-n", server, "link", "add", "eth0", "address", MAC_THERE, "type", "veth", "peer", "name", "there",
                "netns", switching);
        ip("-n", switching, "link", "add", "switch", "type", "bridge");
        for (String port : List.of("here", "there")) {
            ip("-n", switching, "link", "set", port, "master", "switch");
            ip("-n", switching, "link", "set", port, "up");
        }
        ip("-n", switching, "link", "set", "switch", "up");
        ip("addr", "add", HERE + "/30", "dev", here);
        ip("link", "set", here, "up");
        ip("-n", server, "link", "set", "lo", "up");
        ip("-n", server, "addr", "add", THERE + "/30", "dev", "eth0");
        ip("-n", server, "link", "set", "eth0", "up");
        // otherwise each would soon be told that nobody knows the other
        ip("neigh", "replace", THERE, "lladdr", MAC_THERE, "dev", here, "nud", "permanent");
        ip("-n", server, "neigh", "replace", HERE, "lladdr", MAC_HERE, "dev", "eth0", "nud", "permanent");
    }

    private List<String> within(List<String> command) {
        var all = new ArrayList<>(List.of("ip", "netns", "exec", server));
        all.addAll(command);
        return all;
    }

    /** With a line's one end its other end goes at once; with a namespace that takes a moment. */
    private void remove() {
        remove(Path.of("/sys/class/net", here), "link", "del", here);
        remove(Path.of("/run/netns", server), "netns", "del", server);
        remove(Path.of("/run/netns", switching), "netns", "del", switching);
    }

    private void remove(Path sign, String... command) {
        try {
            if (Files.exists(sign)) {
                ip(command);
            }
        } catch (Exception e) {
            System.err.println("left behind: " + sign + ": " + e);
        }
    }

    private void ip(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        Commands.run(log, command);
    }
}
