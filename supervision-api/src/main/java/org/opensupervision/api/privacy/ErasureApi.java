package org.opensupervision.api.privacy;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.ReadModelsBehind;
import org.opensupervision.domain.privacy.Duties;
import org.opensupervision.domain.privacy.Duties.Duty;
import org.opensupervision.domain.privacy.ErasureCommand;
import org.opensupervision.domain.privacy.ErasureCommand.ConsentToErasure;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.ErasureQuery.AskedView;
import org.opensupervision.projections.privacy.ErasureQuery.ErasureView;
import org.opensupervision.projections.privacy.ErasureQuery.HowFarIsErasure;
import org.opensupervision.projections.privacy.ErasureQuery.WhoWasErased;
import org.opensupervision.projections.privacy.ErasureQuery.WhoseErasureIsAsked;
import org.opensupervision.projections.privacy.ErasureReader;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Privacy")
class ErasureApi {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Commands commands;
    private final DirectoryReader directory;
    private final ErasureReader erasures;
    private final Freshness freshness;
    private final ErasuresAtOnce atOnce;
    private final Duties duties;
    private final BusinessCalendar calendar;

    ErasureApi(
            Commands commands,
            DirectoryReader directory,
            ErasureReader erasures,
            Freshness freshness,
            ErasuresAtOnce atOnce,
            Duties duties,
            BusinessCalendar calendar) {
        this.commands = commands;
        this.directory = directory;
        this.erasures = erasures;
        this.freshness = freshness;
        this.atOnce = atOnce;
        this.duties = duties;
        this.calendar = calendar;
    }

    /**
     * @param duties what stands in the way
     * @param asked while it waits for somebody else's consent
     * @param erasure once it was decided
     */
    record ErasureStatus(
            Set<Duty> duties,
            @Nullable AskedView asked,
            @Nullable ErasureView erasure) {}

    /** Goes on after this call, or waits for consent; what the person still has to do here is looked up as of this moment. */
    @PostMapping("/api/people/{id}/erasure")
    @Does(Deed.ERASE_PERSON)
    ResponseEntity<Void> erase(Caller caller, @PathVariable PersonId id, @Valid @RequestBody ErasureForm form) {
        if (!freshness.await(freshness.head(), PATIENCE)) {
            throw new ReadModelsBehind();
        }
        requireThere(caller, id);
        return begun(caller, id, form.toCommand(caller, id));
    }

    /** To what another administrator has asked for. */
    @PostMapping("/api/people/{id}/erasure/consent")
    @Does(Deed.CONSENT_TO_ERASURE)
    ResponseEntity<Void> consent(Caller caller, @PathVariable PersonId id) {
        if (!freshness.await(freshness.head(), PATIENCE)) {
            throw new ReadModelsBehind();
        }
        requireThere(caller, id);
        return begun(caller, id, new ConsentToErasure(ErasureId.of(id), caller.agency(), id, caller.person()));
    }

    private ResponseEntity<Void> begun(Caller caller, PersonId id, ErasureCommand command) {
        String status = "/api/people/" + id + "/erasure";
        commands.send(caller, command, Answered.accepted(status));
        atOnce.begin();
        return ResponseEntity.accepted().location(URI.create(status)).build();
    }

    @GetMapping("/api/people/{id}/erasure")
    @Does(Deed.CONSENT_TO_ERASURE)
    ErasureStatus show(Caller caller, @PathVariable PersonId id) {
        requireThere(caller, id);
        return new ErasureStatus(
                duties.of(caller.agency(), id, calendar.today(caller.agency())),
                asked(caller).stream()
                        .filter(asked -> asked.person().equals(id))
                        .findFirst()
                        .orElse(null),
                erasures.ask(new HowFarIsErasure(caller.agency(), id)).orElse(null));
    }

    /** Those that wait for consent. */
    @GetMapping("/api/erasures/asked")
    @Does(Deed.CONSENT_TO_ERASURE)
    List<AskedView> asked(Caller caller) {
        return erasures.ask(new WhoseErasureIsAsked(caller.agency(), calendar.today(caller.agency())));
    }

    @GetMapping("/api/erasures")
    @Does(Deed.CONSENT_TO_ERASURE)
    Paged<ErasureView> index(Caller caller, PageRequest page) {
        return erasures.ask(new WhoWasErased(caller.agency(), page));
    }

    private void requireThere(Caller caller, PersonId id) {
        if (directory.ask(new WhoIs(caller.agency(), id)).isEmpty()) {
            throw new NotFound();
        }
    }
}
