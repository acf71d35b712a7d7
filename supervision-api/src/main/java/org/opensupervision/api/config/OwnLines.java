package org.opensupervision.api.config;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.regex.Pattern;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A stack trace has many lines, but somebody's words in its messages begin none as the log itself does. */
public final class OwnLines extends ExtendedWhitespaceThrowableProxyConverter {

    private static final Pattern BEGUN_BY_A_MESSAGE =
            Pattern.compile("\\R(?![ \\t]*(at |\\.\\.\\. |Caused by: |Suppressed: |Wrapped by: )|\\R|$)");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        String trace = CONTROL.matcher(super.throwableProxyToString(thrown)).replaceAll("\uFFFD");
        return BEGUN_BY_A_MESSAGE.matcher(trace).replaceAll("\n  | ");
    }
}
