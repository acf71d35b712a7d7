package org.opensupervision.api.harness;

import java.util.Set;
import java.util.function.BiFunction;
import org.opensupervision.api.security.AccessPolicy;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Standing;

/** The policy as it is, unless somebody bends it to see whether that is noticed. */
public final class PolicyUnderTest implements AccessPolicy {

    private volatile BiFunction<Deed, Set<Standing>, Set<Standing>> bent = (deed, who) -> who;

    @Override
    public Set<Standing> whoMay(Deed deed) {
        return bent.apply(deed, deed.who());
    }

    /** While {@code work} is done, this deed is for these. */
    public void bend(Deed bentDeed, Set<Standing> who, Runnable work) {
        bent = (deed, asItIs) -> deed == bentDeed ? who : asItIs;
        try {
            work.run();
        } finally {
            bent = (deed, asItIs) -> asItIs;
        }
    }
}
