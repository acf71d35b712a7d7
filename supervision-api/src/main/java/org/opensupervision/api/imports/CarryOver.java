package org.opensupervision.api.imports;

import java.util.Locale;
import java.util.Objects;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.shared.CarriedOver;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.domain.shared.Rule;
import org.springframework.context.MessageSource;

/** Sends the rows of one file as commands and counts what became of them. */
final class CarryOver {

    private final Commands commands;
    private final MessageSource messages;
    private final PersonId actor;
    private final RowReader reader;
    private final Known known;
    private final Tally tally;

    CarryOver(Commands commands, MessageSource messages, PersonId actor, RowReader reader, Known known, Tally tally) {
        this.commands = commands;
        this.messages = messages;
        this.actor = actor;
        this.reader = reader;
        this.known = known;
        this.tally = tally;
    }

    void carry(Row row) {
        try {
            row.requireReadable();
            Object outcome = commands.send(actor, reader.command(row, known));
            reader.wentIn(row, known);
            tally.count((CarriedOver) Objects.requireNonNull(outcome));
        } catch (RowRefused refused) {
            reject(row, refused);
        } catch (Rejected rejected) {
            reject(row, refusal(row, rejected.rule()));
        } catch (AggregateNotFoundException e) {
            // Only a rating needs something that its own row does not begin.
            reject(row, row.cell(reader.referenceColumn()).refused("no session has this reference"));
        }
    }

    private RowRefused refusal(Row row, Rule rule) {
        String wording = messages.getMessage("rule." + rule.name(), null, rule.name(), Locale.ENGLISH);
        return row.cell(reader.columnOf(rule.field(), row)).refused(String.valueOf(wording));
    }

    private void reject(Row row, RowRefused refused) {
        tally.reject(Rejection.of(row, row.cell(reader.referenceColumn()).value(), refused));
    }
}
