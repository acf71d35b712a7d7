package org.opensupervision.api.config;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** Somebody's words in a message begin no line as the log itself does, and colour no terminal. */
public final class OneLine extends MessageConverter {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    @Override
    public String convert(ILoggingEvent event) {
        return CONTROL.matcher(LINE_END.matcher(super.convert(event)).replaceAll("\n  | "))
                .replaceAll("\uFFFD");
    }
}
