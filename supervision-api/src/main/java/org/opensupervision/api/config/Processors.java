package org.opensupervision.api.config;

import java.util.function.Function;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;

/** One pooled streaming processor for each projection, from the first event on; what fails is parked, not skipped. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Processors {

    private static final int SEGMENTS = 2;
    private static final int EVENTS_IN_A_TRANSACTION = 200;

    /** How often a processor looks for segments to claim, and for events that nobody woke it for. */
    private static final int LOOK_AROUND_MILLIS = 1_000;

    @Bean
    ConfigurerModule pooledProcessors() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors((configuration, processor) -> processor
                        .initialSegmentCount(SEGMENTS)
                        .batchSize(EVENTS_IN_A_TRANSACTION)
                        .tokenClaimInterval(LOOK_AROUND_MILLIS)
                        .claimExtensionThreshold(LOOK_AROUND_MILLIS)
                        .initialToken(StreamableMessageSource::createTailToken))
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance()));
    }

    /** Of this very type, for Axon's own would be asked later, and would give no processor a queue. */
    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetters(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer serializer) {
        return new DeadLettersForAll(group -> configuration -> JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema())
                .eventSerializer(eventSerializer)
                .genericSerializer(serializer)
                .build());
    }

    private static final class DeadLettersForAll extends DeadLetterQueueProviderConfigurerModule {

        private final Function<String, Function<Configuration, SequencedDeadLetterQueue<EventMessage<?>>>> queues;

        DeadLettersForAll(Function<String, Function<Configuration, SequencedDeadLetterQueue<EventMessage<?>>>> queues) {
            super(new EventProcessorProperties(), queues);
            this.queues = queues;
        }

        @Override
        public void configureModule(Configurer configurer) {
            configurer.eventProcessing(processing -> processing
                    .registerDeadLetterQueueProvider(queues)
                    .registerDefaultDeadLetterPolicy(
                            configuration -> (letter, cause) -> Decisions.enqueue(ThrowableCause.truncated(cause))));
        }
    }

    private static DeadLetterSchema schema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("dead_letter_entry")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_identifier")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("meta_data")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .build();
    }
}
