package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Asked;

/** What was agreed with somebody, what they got of it, and how many of their requests wait for too long. */
record SupplyToOne(PersonRef person, int agreed, Minutes delivered, int unanswered) {

    static SupplyToOne of(SupportRecord record, SupportGapModel model, LocalDate asOf) {
        SupportWindow window = SupportWindow.of(record, model.windowStart(asOf), asOf);
        long unanswered = record.requests().stream()
                .filter(request -> waitsTooLong(request, model, asOf))
                .count();
        return new SupplyToOne(
                record.person(), window.expectedMinutes(), window.minutes(), Math.toIntExact(unanswered));
    }

    private static boolean waitsTooLong(Asked request, SupportGapModel model, LocalDate asOf) {
        return request.waitsOn(asOf)
                && request.requestedOn().plusDays(model.terms().waitingDays()).isBefore(asOf);
    }
}
