package org.opensupervision.api.imports;

import java.util.List;
import java.util.Map;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.Ask;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.CarryOverRequest;
import org.opensupervision.domain.supportrequests.Urgency;

final class RequestRows implements RowReader {

    private static final Map<String, String> COLUMNS =
            Map.of("requestedOn", "requested_on", "acknowledgedOn", "acknowledged_on", "resolvedOn", "resolved_on");

    @Override
    public List<String> columns() {
        return List.of(
                "request_ref",
                "supervisee_ref",
                "requested_on",
                "function",
                "urgency",
                "acknowledged_on",
                "resolved_on");
    }

    @Override
    public String referenceColumn() {
        return "request_ref";
    }

    @Override
    public CarryOverRequest command(Row row, Known known) {
        String reference = row.cell("request_ref").reference();
        return new CarryOverRequest(
                SupportRequestId.referredTo(known.agency(), reference),
                known.agency(),
                reference,
                ask(row, known),
                row.cell("acknowledged_on").optionalDay(),
                row.cell("resolved_on").optionalDay());
    }

    @Override
    public String columnOf(String field, Row row) {
        return COLUMNS.getOrDefault(field, referenceColumn());
    }

    private static Ask ask(Row row, Known known) {
        return new Ask(
                known.people().supervisee(row.cell("supervisee_ref")),
                row.cell("function").oneOf(SupervisionFunction.class),
                row.cell("urgency").oneOf(Urgency.class),
                row.cell("requested_on").day(),
                null);
    }
}
