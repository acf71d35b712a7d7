package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.ProviderOfTheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** Providers that name addresses at hosts of which the operator knows nothing. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class ProviderElsewhereTest {

    private static final List<String> ADDRESSES = List.of(
            "authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri", "end_session_endpoint");

    @Autowired
    Agencies agencies;

    @Autowired
    Environment environment;

    private final ProviderOfTheTest good = ProviderOfTheTest.start();

    @Test
    void nobody_is_sent_there_nothing_is_asked_there_and_it_is_said_why(CapturedOutput log) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> asked.incrementAndGet());
        elsewhere.start();
        String there = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/taken";
        List<ProviderOfTheTest> providers =
                ADDRESSES.stream().map(address -> naming(address, there)).toList();
        try (AnotherNode node = beside(providers)) {
            for (int i = 0; i < ADDRESSES.size(); i++) {
                String address = "/sign-in/with/p" + i;
                var answer =
                        Browser.at(node.stranger()).submit(address, address).is(503);
                assertThat(answer.text()).contains("nobody is sent there");
                assertThat(log.getAll()).contains("its " + ADDRESSES.get(i) + " is at a host");
            }
            Browser.at(node.stranger())
                    .submit("/sign-in/with/good", "/sign-in/with/good")
                    .is(200);
        } finally {
            good.close();
            providers.forEach(ProviderOfTheTest::close);
            elsewhere.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private static ProviderOfTheTest naming(String address, String there) {
        var provider = ProviderOfTheTest.start();
        provider.names(address, there);
        return provider;
    }

    /** With one that names nothing unusual, as a control. */
    private AnotherNode beside(List<ProviderOfTheTest> providers) {
        var agency = agencies.register();
        Stream<String> settings = Stream.iterate(0, i -> i + 1)
                .limit(providers.size())
                .flatMap(i -> Stream.of(providers.get(i).settings("p" + i, agency)));
        return AnotherNode.beside(
                environment,
                Stream.concat(settings, Stream.of(good.settings("good", agency)))
                        .toArray(String[]::new));
    }
}
