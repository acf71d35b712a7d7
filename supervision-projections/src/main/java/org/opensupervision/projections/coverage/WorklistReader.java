package org.opensupervision.projections.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.coverage.CoverageQuery.OverduePerson;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsOverdue;
import org.opensupervision.projections.coverage.CoverageQuery.Worklist;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.stereotype.Component;

/** Who needs a session, a signature or a supervisor. */
@Component
public class WorklistReader {

    /** A signed session that is older counts from the first agreement on. */
    private static final int DAYS_LOOKED_BACK = 400;

    private final SupportRecordReader records;
    private final AssignmentsReader assignments;

    WorklistReader(SupportRecordReader records, AssignmentsReader assignments) {
        this.records = records;
        this.assignments = assignments;
    }

    public Worklist ask(WhoIsOverdue question) {
        List<OverduePerson> overdue = new ArrayList<>();
        List<PersonRef> withoutSupervisor = new ArrayList<>();
        records.forEach(everybody(question), record -> sort(record, question.asOf(), overdue, withoutSupervisor));
        overdue.sort(Comparator.comparingInt(OverduePerson::days).reversed().thenComparing(each -> each.person()
                .ref()));
        List<OverduePerson> shown = overdue.stream()
                .skip(question.page().offset())
                .limit(question.page().size())
                .toList();
        return new Worklist(
                question.asOf(),
                Page.of(question.page(), overdue.size()),
                withSupervisors(shown, question),
                withoutSupervisor);
    }

    static LocalDate lookedBack(LocalDate asOf) {
        return asOf.minusDays(DAYS_LOOKED_BACK);
    }

    private static WhoIsSupported everybody(WhoIsOverdue question) {
        return new WhoIsSupported(
                question.agency(),
                question.reach(),
                question.asOf(),
                lookedBack(question.asOf()),
                question.team(),
                null,
                PageRequest.everything());
    }

    private static void sort(
            SupportRecord record, LocalDate day, List<OverduePerson> overdue, List<PersonRef> withoutSupervisor) {
        if (Supply.isWithoutSupervisor(record, day)) {
            withoutSupervisor.add(record.person());
        }
        Supply.overdue(record, day).ifPresent(overdue::add);
    }

    private List<OverduePerson> withSupervisors(List<OverduePerson> shown, WhoIsOverdue question) {
        Map<PersonId, List<PersonRef>> supervisors = assignments.ask(new WhoSupervisesThese(
                question.agency(),
                shown.stream().map(each -> each.person().id()).toList(),
                question.asOf()));
        return shown.stream()
                .map(each -> each.with(supervisors.getOrDefault(each.person().id(), List.of())))
                .toList();
    }
}
