package org.opensupervision.api.notices;

import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.notices.NoticesQuery.NoticeView;

/** Which page says more about what somebody was told. */
public final class NoticePlace {

    public @Nullable String of(NoticeView notice) {
        return switch (notice.kind()) {
            case QUARTERLY_REVIEW, PARTNER_ACCEPTED, PARTNER_DECLINED -> "/check-ins/self-care";
            case PARTNER_ASKED -> "/check-ins/partners";
            default -> ofRecord(notice);
        };
    }

    private static @Nullable String ofRecord(NoticeView notice) {
        String beginning =
                switch (notice.kind()) {
                    case REQUEST_WAITING, REQUEST_FOR_BACKUP, REQUEST_PASSED_ON -> "/requests/";
                    case SESSION_TO_SIGN, SESSION_TO_CONFIRM -> "/sessions/";
                    case FLAG_ABOUT_YOU, FLAG_TO_FOLLOW, FLAG_CONTESTED, FLAG_DEALT_WITH -> "/flags/";
                    case RECOVERY_PLAN_SHARED, ADJUSTMENT_WAITING, ADJUSTMENT_IS_AGREED, ADJUSTMENT_TO_REVIEW ->
                        "/recovery/";
                    default -> null;
                };
        return beginning == null || notice.about() == null ? null : beginning + notice.about();
    }
}
