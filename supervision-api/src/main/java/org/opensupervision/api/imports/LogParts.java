package org.opensupervision.api.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/** What can be sent, for /v3/api-docs: at least one of these CSV files. */
record LogParts(
        @Schema(type = "string", format = "binary") String people,
        @Schema(type = "string", format = "binary") String assignments,
        @Schema(type = "string", format = "binary") String leave,
        @Schema(type = "string", format = "binary") String sessions,
        @Schema(type = "string", format = "binary") String ratings,
        @Schema(type = "string", format = "binary") String requests,
        @Schema(type = "string", format = "binary") String workload) {}
