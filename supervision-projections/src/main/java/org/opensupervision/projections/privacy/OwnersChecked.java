package org.opensupervision.projections.privacy;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Once a record has been read as a whole: every envelope in it must be of whom it should be. */
final class OwnersChecked extends DelegatingDeserializer {

    private final Class<?> type;

    OwnersChecked(Class<?> type, ValueDeserializer<?> plain) {
        super(plain);
        this.type = type;
    }

    private record Opened(Place place, String of, Envelope envelope) {}

    /** The outermost record that is being read, and what was found in it. */
    private record Reading(Class<?> outermost, List<Opened> opened) {}

    static Place place(DeserializationContext context, TokenStreamContext around) {
        return Place.of(reading(context).outermost(), around);
    }

    static void toCheck(DeserializationContext context, Place place, String of, Envelope envelope) {
        reading(context).opened().add(new Opened(place, of, envelope));
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> plain) {
        return new OwnersChecked(type, plain);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        if (context.getAttribute(Reading.class) != null) {
            return super.deserialize(json, context);
        }
        var reading = new Reading(type, new ArrayList<>());
        context.setAttribute(Reading.class, reading);
        try {
            Object read = super.deserialize(json, context);
            for (Opened opened : reading.opened()) {
                check(json, (Record) read, opened);
            }
            return read;
        } finally {
            context.setAttribute(Reading.class, null);
        }
    }

    private static void check(JsonParser json, Record outermost, Opened opened) {
        var owners = Ownership.of(Ownership.around(outermost, opened.place().path()), opened.of());
        if (!owners.containsAll(opened.envelope().people())) {
            throw DatabindException.from(
                    json, "sealed for somebody else: " + opened.place().text());
        }
    }

    private static Reading reading(DeserializationContext context) {
        return context.getAttribute(Reading.class) instanceof Reading reading ? reading : noRecord();
    }

    private static Reading noRecord() {
        throw new IllegalStateException("a personal component is read outside of its record");
    }
}
