package hitomado.bench.trust;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 案内の見本 — a campaign under way that holds back a notice about a protected person, and letters that were printed.
record OutreachSpecimens(JdbcClient jdbc) {
    /// Id of a notice that waits for an officer's decision.
    String held(String draft, String programme, UUID receiver) {
        var campaign = UUID.randomUUID();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into notices.campaign
                        select (jsonb_populate_record(c, jsonb_build_object('id', :campaign, 'programme', cast(:programme as text),
                            'state', 'SENDING', 'approved_by', gen_random_uuid(), 'approved_label', '見本', 'approved_at', now(),
                            'collected_at', now()))).*
                        from notices.campaign c where c.id = cast(:draft as uuid)
                        """)
                .param("campaign", campaign)
                .param("programme", programme)
                .param("draft", draft)
                .update();
        jdbc.sql("""
                        insert into notices.send (id, send_key, campaign_id, programme, person_id, receiver_id, occasion, entitlement_id,
                            revision, state, due_at, changed_at)
                        values (:id, 'held specimen', :campaign, :programme, :receiver, :receiver, 'specimen', :id, 1, 'HELD', now(), now())
                        """)
                .param("id", id)
                .param("campaign", campaign)
                .param("programme", programme)
                .param("receiver", receiver)
                .update();
        return id.toString();
    }

    /// Id of letters printed together.
    String letters(UUID file) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into notices.letter_run (id, ordered_label, ordered_at, letters, state, file)
                        values (:id, '見本', now(), 1, 'READY', :file)
                        """).param("id", id).param("file", file).update();
        return id.toString();
    }

    /// Id of a day of somebody's reading that an auditor has to look into.
    String unusual(UUID account) {
        return jdbc.sql("""
                        insert into registry.unusual_access (rule, day, actor, section, persons, usual, found_at)
                        values ('MANY_PROTECTED', current_date - 1, :actor, 'resident-registration', 9, 1, now()) returning id
                        """)
                .param("actor", "staff:" + account)
                .query(Long.class)
                .single()
                .toString();
    }
}
