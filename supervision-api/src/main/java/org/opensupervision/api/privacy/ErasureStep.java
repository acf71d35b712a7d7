package org.opensupervision.api.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.privacy.ErasureQuery.Erased;
import org.opensupervision.projections.privacy.ErasureStage;

/** What a stage does; done again, it changes nothing more. */
record ErasureStep(ErasureStage stage, Work work) {

    @FunctionalInterface
    interface Work {

        /** What the system may not do by itself at this database, in words for its operator; or null. */
        @Nullable String on(List<Erased> people);
    }

    @FunctionalInterface
    interface WorkOnOne {

        void on(Erased person);
    }

    static ErasureStep forEach(ErasureStage stage, WorkOnOne work) {
        return new ErasureStep(stage, people -> {
            people.forEach(work::on);
            return null;
        });
    }

    static ErasureStep once(ErasureStage stage, Runnable work) {
        return new ErasureStep(stage, people -> {
            work.run();
            return null;
        });
    }
}
