package org.opensupervision.benchmarks.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.SpawnProtocol;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Database;

/** Actor systems on one database; each has a connection pool of its own, so the one for commands is kept. */
final class Systems implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Config config;
    private @Nullable ActorSystem<SpawnProtocol.Command> commands;

    Systems(Database database) {
        config = ConfigFactory.load(ConfigFactory.parseMap(Map.of(
                        "pekko-persistence-jdbc.shared-databases.slick.db.url",
                        database.url() + "&reWriteBatchedInserts=true"))
                .withFallback(ConfigFactory.parseResources("pekko.conf")));
    }

    ActorSystem<SpawnProtocol.Command> commands() {
        if (commands == null) {
            commands = start();
        }
        return commands;
    }

    ActorSystem<SpawnProtocol.Command> start() {
        return ActorSystem.create(SpawnProtocol.create(), "benchmark", config);
    }

    /** Among those for commands. */
    <T> ActorRef<T> spawn(Behavior<T> behavior) {
        return AskPattern.<SpawnProtocol.Command, ActorRef<T>>ask(
                        commands(),
                        replyTo -> new SpawnProtocol.Spawn<>(behavior, "", Props.empty(), replyTo),
                        PATIENCE,
                        commands().scheduler())
                .toCompletableFuture()
                .join();
    }

    static void stop(ActorSystem<?> system) {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }

    @Override
    public void close() {
        if (commands != null) {
            stop(commands);
        }
    }
}
