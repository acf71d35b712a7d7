package org.opensupervision.api.harness;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

class NoonAgain implements TestExecutionListener {

    /** What a class sets up once must not depend on which one ran before it. */
    @Override
    public void beforeTestClass(TestContext test) {
        beforeTestMethod(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(TestClock.class).reset();
    }
}
