package org.opensupervision.drills;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Breaks something for real while the system works, beside a control that loses. {@code bin/drill} runs all of them. */
@Tag("drill")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Drill {}
