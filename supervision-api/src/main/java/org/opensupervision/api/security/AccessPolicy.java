package org.opensupervision.api.security;

import java.util.Set;

/** Who may do what: as {@link Deed} says, unless a test looks whether it notices something else. */
@FunctionalInterface
public interface AccessPolicy {

    Set<Standing> whoMay(Deed deed);
}
