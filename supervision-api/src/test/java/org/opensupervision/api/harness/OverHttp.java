package org.opensupervision.api.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opensupervision.api.OpenSupervision;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application, over real HTTP, on a real database. All tests share one; each works in agencies of its own. It
 * is {@link TestClock#NOON} when a test begins.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = OpenSupervision.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"opensupervision.first-start=false", "db-scheduler.enabled=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Harness.class)
@TestExecutionListeners(listeners = NoonAgain.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface OverHttp {}
