package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opensupervision.domain.riskflags.TrialMonth;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhatWouldBeFlagged;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.stereotype.Component;

/** What two versions say of the same records, month by month, without saying of whom. */
@Component
public class ModelTrialReader {

    private static final int MONTHS = 12;

    private final SupportRecordReader records;

    ModelTrialReader(SupportRecordReader records) {
        this.records = records;
    }

    /** The latest month first. */
    public List<TrialMonth> ask(WhatWouldBeFlagged question) {
        YearMonth last = YearMonth.from(question.today().plusDays(1)).minusMonths(1);
        return IntStream.range(0, MONTHS)
                .mapToObj(before -> last.minusMonths(before).atEndOfMonth())
                .map(day -> month(question, day))
                .toList();
    }

    private TrialMonth month(WhatWouldBeFlagged question, LocalDate asOf) {
        var inForce = new SupportGapModel(question.inForce());
        var tried = new SupportGapModel(question.tried());
        LocalDate from = Stream.of(inForce, tried)
                .map(model -> model.windowStart(asOf))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var side = new SideBySide();
        records.forEach(
                WhoIsSupported.everybody(question.agency(), asOf, from, PageRequest.everything()),
                record -> side.add(inForce.profile(record, asOf), tried.profile(record, asOf)));
        return side.month(asOf);
    }
}
