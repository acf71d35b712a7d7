package org.opensupervision.projections.privacy;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What reads and writes JSON keeps its buffers for the next time, with what went through them last. */
public final class JsonBuffers {

    private JsonBuffers() {}

    /** For a mapper whose buffers are dropped with those of all others. */
    public static JsonMapper.Builder builder() {
        return JsonMapper.builder(JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build());
    }

    public static void drop() {
        boolean _ = JsonRecyclerPools.sharedConcurrentDequePool().clear();
    }

    /** Of one that somebody else has made. */
    public static void drop(ObjectMapper mapper) {
        boolean _ = mapper.tokenStreamFactory()._getRecyclerPool().clear();
    }
}
