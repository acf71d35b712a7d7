package org.opensupervision.api.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** The answer to something new: its id, and where it stands. */
public record Created(String id) {

    public static ResponseEntity<Created> at(String collection, Object id) {
        return ResponseEntity.created(URI.create(collection + "/" + id)).body(new Created(id.toString()));
    }
}
