package org.opensupervision.api.config;

import com.zaxxer.hikari.HikariDataSource;
import org.apache.coyote.AbstractProtocol;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.opensupervision.api.privacy.Buffers;
import org.opensupervision.api.privacy.Forgetful;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.eventstore.RememberingRepository;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.privacy.PersonKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What this node has at hand of what people wrote: some on purpose, some in buffers that wait for their next use. */
@Configuration(proxyBeanMethods = false)
class MemoryOfThisNode {

    @Bean
    Forgetful rememberedAggregates(org.axonframework.config.Configuration configuration) {
        return () -> Aggregates.ofTheDomain().forEach(type -> {
            if (configuration.repository(type) instanceof RememberingRepository<?> repository) {
                repository.forgetAll();
            }
        });
    }

    @Bean
    Forgetful rememberedKeys(PersonKeys keys) {
        return keys::forgetAll;
    }

    @Bean
    Forgetful recentEvents(PostgresEventStore events) {
        return events::forgetRecent;
    }

    /** A connection's buffers hold what it sent and received last. */
    @Bean
    Forgetful connectionBuffers(
            @Qualifier("web") HikariDataSource web,
            @ForAllAgencies HikariDataSource work,
            @Qualifier("keys") HikariDataSource keys) {
        return () -> {
            evict(web);
            evict(work);
            evict(keys);
        };
    }

    private static void evict(HikariDataSource pool) {
        var bean = pool.getHikariPoolMXBean();
        if (bean != null) {
            bean.softEvictConnections();
        }
    }

    /** As do those that read requests and write answers. */
    @Bean
    Forgetful requestBuffers(ApplicationContext application) {
        return () -> {
            if (application instanceof ServletWebServerApplicationContext web
                    && web.getWebServer() instanceof TomcatWebServer server
                    && server.getTomcat().getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.getHandler().recycle();
            }
        };
    }

    /** As do those that read and write JSON. */
    @Bean
    Buffers jsonBuffers(ObjectProvider<JsonMapper> mappers, ObjectProvider<Serializer> serializers) {
        return () -> {
            JsonBuffers.drop();
            mappers.forEach(JsonBuffers::drop);
            serializers.stream()
                    .filter(Jackson3Serializer.class::isInstance)
                    .map(serializer -> ((Jackson3Serializer) serializer).getObjectMapper())
                    .forEach(JsonBuffers::drop);
        };
    }

    /** Sockets that are closed keep no buffers for those to come. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> noBuffersOfClosedSockets() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setProperty("socket.bufferPool", "0"));
    }
}
