package org.opensupervision.benchmarks.task;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.shared.SessionId;

/** Sessions amended in turn; no two clients use the same one. */
record Amending(Node node, int correction) {

    List<Clients.Client> by(int clients, List<SessionId> sessions) {
        return IntStream.range(0, clients)
                .mapToObj(client -> itsOwn(IntStream.iterate(client, i -> i < sessions.size(), i -> i + clients)
                        .mapToObj(sessions::get)
                        .toList()))
                .toList();
    }

    private Clients.Client itsOwn(List<SessionId> sessions) {
        Iterator<SessionId> next =
                Stream.generate(sessions::stream).flatMap(s -> s).iterator();
        return () -> {
            node.send(Sessions.amend(next.next(), correction));
            return 1;
        };
    }
}
