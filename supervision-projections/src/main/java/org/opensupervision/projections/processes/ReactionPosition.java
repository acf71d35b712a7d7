package org.opensupervision.projections.processes;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far one kind of reaction has come. */
final class ReactionPosition {

    private final JdbcClient jdbc;
    private final String reaction;

    ReactionPosition(JdbcClient jdbc, String reaction) {
        this.jdbc = jdbc;
        this.reaction = reaction;
    }

    long get() {
        return jdbc.sql("select position from reaction_position where reaction = :reaction")
                .param("reaction", reaction)
                .query(Long.class)
                .single();
    }

    /** False if it stands elsewhere by now; whoever else moves it is waited for. */
    boolean move(long from, long to) {
        return jdbc.sql("""
                update reaction_position set position = :to where reaction = :reaction and position = :from
                """)
                        .param("to", to)
                        .param("reaction", reaction)
                        .param("from", from)
                        .update()
                == 1;
    }

    /** Until the end of the transaction nobody else has the turn. */
    void takeTurn() {
        jdbc.sql("select position from reaction_position where reaction = :reaction for update")
                .param("reaction", reaction)
                .query(Long.class)
                .single();
    }
}
