package org.opensupervision.api.harness;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

class NoonAgain implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(TestClock.class).reset();
    }
}
