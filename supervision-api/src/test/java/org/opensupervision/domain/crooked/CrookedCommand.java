package org.opensupervision.domain.crooked;

import java.time.LocalDate;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

public interface CrookedCommand {

    @Component
    record Bend(MetaData metaData) implements CrookedCommand {

        LocalDate today() {
            return LocalDate.now();
        }
    }
}
