package org.opensupervision.api.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.LastWritten;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a page that waits when what its reader wrote last is in the read models, and nothing of what that is. */
@Controller
class Updates {

    /** After it a page says that it takes longer than usual. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final LastWritten lastWritten;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    Updates(LastWritten lastWritten) {
        this.lastWritten = lastWritten;
    }

    @GetMapping("/updates")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    SseEmitter follow(@AuthenticationPrincipal SignedIn me) {
        SseEmitter emitter = new SseEmitter(PATIENCE.plusSeconds(2).toMillis());
        open.add(emitter);
        emitter.onCompletion(() -> open.remove(emitter));
        var _ = Thread.ofVirtual().name("updates").start(() -> tell(emitter, me));
        return emitter;
    }

    /** A graceful stop would wait for them. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        open.forEach(SseEmitter::complete);
    }

    private void tell(SseEmitter emitter, SignedIn me) {
        try {
            emitter.send(SseEmitter.event()
                    .name(isThere(emitter, me) ? "reached" : "late")
                    .data("all"));
            emitter.complete();
        } catch (IOException | RuntimeException e) {
            // who waits asks again by loading the page
            emitter.completeWithError(e);
        }
    }

    private boolean isThere(SseEmitter emitter, SignedIn me) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (open.contains(emitter) && System.nanoTime() < end) {
            if (lastWritten.readableBy(me.person(), LOOK_AGAIN)) {
                return true;
            }
        }
        return false;
    }
}
