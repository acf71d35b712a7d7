package org.opensupervision.domain.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What says something of a person. It is stored sealed with that person's key, and says nothing any more once the key is
 * gone: text reads as "erased", lists as empty, numbers as 0, what may be missing as missing.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /**
     * The component that says whose it is, a person or a collection of people: of the same record or of one around it,
     * or of a component of these, such as {@code content.supervisees}. What several people share is sealed with the keys
     * of all of them, and gone when one of the keys is.
     */
    String of();
}
