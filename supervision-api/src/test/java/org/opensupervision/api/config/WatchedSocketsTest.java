package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchedSocketsTest {

    @Test
    void a_write_that_nobody_reads_ends_with_an_error() throws Exception {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new WatchedSocket(Duration.ofMillis(200))) {
            socket.connect(deaf.getLocalSocketAddress());

            assertThatThrownBy(() -> socket.getOutputStream().write(new byte[100_000_000]))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_write_that_is_read_is_left_alone() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new WatchedSocket(Duration.ofMillis(200))) {
            socket.connect(listening.getLocalSocketAddress());
            socket.getOutputStream().write("well?".getBytes());

            // longer than the watch needs to look
            Thread.sleep(800);

            assertThat(socket.isClosed()).isFalse();
            try (var other = listening.accept()) {
                assertThat(other.getInputStream().readNBytes(5)).isEqualTo("well?".getBytes());
            }
        }
    }

    @Test
    void a_connection_without_traffic_is_probed_within_seconds() throws Exception {
        try (var socket = new WatchedSockets().createSocket()) {
            assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(10);
        }
    }
}
