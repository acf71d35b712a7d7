package org.opensupervision.api.signals;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.signals.SignsForm.CheckInForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.signals.NoticedSign;
import org.opensupervision.domain.signals.Presence;
import org.opensupervision.domain.signals.SignKind;
import org.opensupervision.domain.signals.SuggestedSign;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.signals.SignalsQuery.OwnCheckIn;
import org.opensupervision.projections.signals.SignalsQuery.OwnSign;
import org.opensupervision.projections.signals.SignalsQuery.WhatWasNoticed;
import org.opensupervision.projections.signals.SignalsQuery.WhichSigns;
import org.opensupervision.projections.signals.SignalsReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one's own signs shows. */
@Component
class SignPage {

    /** Of twelve weeks there is one for each day at most. */
    private static final PageRequest ALL = new PageRequest(0, 7 * SignHistory.WEEKS);

    private final SignalsReader reader;

    SignPage(SignalsReader reader) {
        this.reader = reader;
    }

    /** A kind, and what is suggested of it and not chosen yet. */
    record Suggestions(SignKind kind, List<SuggestedSign> signs) {}

    String show(Caller caller, Sight sight, Model model) {
        var reach = sight.reach(Deed.READ_SIGNS);
        var signs = reader.ask(new WhichSigns(caller.agency(), reach, new PageRequest(0, 200)));
        var noticed = reader.ask(new WhatWasNoticed(caller.agency(), reach, SignHistory.firstDay(sight.today()), ALL));
        List<OwnSign> watched =
                signs.items().stream().filter(sign -> sign.putAwayOn() == null).toList();
        model.addAttribute("signs", signs);
        model.addAttribute("noticed", noticed);
        model.addAttribute("watched", watched);
        model.addAttribute("noted", noted(model, noticed.items(), sight));
        model.addAttribute("history", SignHistory.of(signs.items(), noticed.items(), sight.today()));
        model.addAttribute("suggestions", suggestions(watched));
        model.addAttribute("kinds", SignKind.values());
        model.addAttribute("presences", Presence.values());
        return "signals/signs";
    }

    /** Today's, as it was typed last or is noted. */
    private static Map<SignId, Presence> noted(Model model, List<OwnCheckIn> noticed, Sight sight) {
        if (model.getAttribute("noticing") instanceof CheckInForm(var typed) && typed != null) {
            return typed.entrySet().stream().collect(toMap(each -> new SignId(each.getKey()), Map.Entry::getValue));
        }
        return noticed.stream()
                .filter(day -> day.on().equals(sight.today()))
                .flatMap(day -> day.noticed().stream())
                .collect(toMap(NoticedSign::sign, NoticedSign::presence));
    }

    private static List<Suggestions> suggestions(List<OwnSign> watched) {
        return Arrays.stream(SignKind.values())
                .map(kind -> new Suggestions(
                        kind,
                        Arrays.stream(SuggestedSign.values())
                                .filter(each -> each.kind() == kind
                                        && watched.stream().noneMatch(sign -> sign.suggested() == each))
                                .toList()))
                .toList();
    }
}
