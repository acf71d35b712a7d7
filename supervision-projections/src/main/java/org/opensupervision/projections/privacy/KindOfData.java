package org.opensupervision.projections.privacy;

/** What is kept for how long: months since it was of use, unless an agency has decided otherwise. */
public enum KindOfData {
    /** Hours and words of records; boards ask for five to seven years. */
    SESSION_RECORDS(84),
    /** And signals of capacity, self-assessments, recovery plans, check-ins with warning signs, and self-care agreements. */
    SUPPORT_REQUESTS(24),
    RATINGS(24),
    /** What somebody signed in with, and their name, after they have left. */
    ACCOUNTS(12),
    /** Lines that did not go in. */
    IMPORTS(6),
    ACCESS_LOG(36),
    /** What somebody was told of their way in and of what others did. */
    NOTICES(12);

    private final int usualMonths;

    KindOfData(int usualMonths) {
        this.usualMonths = usualMonths;
    }

    public int usualMonths() {
        return usualMonths;
    }
}
