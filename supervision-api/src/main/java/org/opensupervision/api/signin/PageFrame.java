package org.opensupervision.api.signin;

import org.opensupervision.api.demo.SampleAgency;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page says. */
@ControllerAdvice(
        assignableTypes = {
            SignInPages.class,
            InvitationPages.class,
            OwnPages.class,
            TokenPages.class,
            SecondFactorPages.class
        })
class PageFrame {

    private final SampleAgency sample;

    PageFrame(SampleAgency sample) {
        this.sample = sample;
    }

    /** Everybody who reads the start's output can sign in as anybody. */
    @ModelAttribute("sample")
    boolean isSample() {
        return sample.isLoaded();
    }
}
