package hitomado.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class SessionDisposalTests {
    @Autowired
    SessionDisposal disposal;

    @Autowired
    JdbcClient jdbc;

    private UUID session(String state, Duration ago) {
        var id = UUID.randomUUID();
        var at = Timestamp.from(Instant.now().minus(ago));
        jdbc.sql("""
                        insert into sessions.session (id, life_event, revision, channel, state, owner, owner_label,
                            facts_request, begun_at, touched_at, ended_at)
                        values (:id, 'moving', 1, 'ONLINE', :state, :owner, '髙橋 𠮷子', :id, :at, :at,
                            case when :state = 'OPEN' then null else cast(:at as timestamptz) end)
                        """)
                .param("id", id)
                .param("state", state)
                .param("owner", "resident:" + id)
                .param("at", at)
                .update();
        jdbc.sql("""
                        insert into sessions.answer (session_id, subject, fact, value, source, at, actor, actor_label)
                        values (:id, 'me', 'person.name', '髙橋 𠮷子', 'RESIDENT', :at, 'resident:x', '髙橋 𠮷子')
                        """).param("id", id).param("at", at).update();
        return id;
    }

    private long rows(UUID id) {
        return jdbc.sql("""
                        select (select count(*) from sessions.session where id = :id)
                            + (select count(*) from sessions.answer where session_id = :id)
                        """).param("id", id).query(Long.class).single();
    }

    @Test
    void draftsThatNobodyTouchesAndThosePutAwayAreErasedAndOthersStay() {
        var idle = session("OPEN", Duration.ofDays(181));
        var used = session("OPEN", Duration.ofDays(179));
        var putAway = session("DISCARDED", Duration.ofDays(31));
        var justPutAway = session("DISCARDED", Duration.ofDays(29));
        var submitted = session("SUBMITTED", Duration.ofDays(3000));
        disposal.run();
        assertThat(rows(idle)).isZero();
        assertThat(rows(putAway)).isZero();
        assertThat(rows(used)).isEqualTo(2);
        assertThat(rows(justPutAway)).isEqualTo(2);
        assertThat(rows(submitted)).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from platform.audit_event where kind = 'DRAFTS_ERASED'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
