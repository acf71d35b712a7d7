package org.opensupervision.api.config;

import java.io.File;
import org.axonframework.commandhandling.CommandBus;
import org.opensupervision.api.web.NoRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Commands are refused before the disk of the embedded database is full: a full one stops the database altogether. */
@Component
@ConditionalOnProperty("opensupervision.database-directory")
class RoomToWrite {

    private final File directory;
    private final DataSize floor;

    RoomToWrite(
            @Value("${opensupervision.database-directory}") File directory,
            @Value("${management.health.diskspace.threshold}") DataSize floor) {
        this.directory = directory;
        this.floor = floor;
    }

    @Autowired
    void intercept(CommandBus commands) {
        var _ = commands.registerDispatchInterceptor(messages -> {
            requireRoom();
            return (index, command) -> command;
        });
    }

    private void requireRoom() {
        if (directory.getUsableSpace() < floor.toBytes()) {
            throw new NoRoom();
        }
    }
}
