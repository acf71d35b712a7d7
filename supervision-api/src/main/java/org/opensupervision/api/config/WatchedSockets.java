package org.opensupervision.api.config;

import static jdk.net.ExtendedSocketOptions.TCP_KEEPCOUNT;
import static jdk.net.ExtendedSocketOptions.TCP_KEEPIDLE;
import static jdk.net.ExtendedSocketOptions.TCP_KEEPINTERVAL;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Sockets to the database that notice within seconds that nobody is there. Java's time-out is for reads only; where
 * packets vanish, a large write would wait for a quarter of an hour, and a connection without one for two hours.
 */
public class WatchedSockets extends SocketFactory {

    static final Duration LONGEST_WRITE = Duration.ofSeconds(4);

    @Override
    public Socket createSocket() throws IOException {
        var socket = new WatchedSocket(LONGEST_WRITE);
        set(socket, TCP_KEEPIDLE, 10);
        set(socket, TCP_KEEPINTERVAL, 5);
        set(socket, TCP_KEEPCOUNT, 3);
        return socket;
    }

    private static void set(Socket socket, SocketOption<Integer> option, int value) throws IOException {
        if (socket.supportedOptions().contains(option)) {
            socket.setOption(option, value);
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectedElsewhere();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectedElsewhere();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectedElsewhere();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connectedElsewhere();
    }

    private static UnsupportedOperationException connectedElsewhere() {
        return new UnsupportedOperationException("the driver connects its sockets itself, within its time-out");
    }
}
