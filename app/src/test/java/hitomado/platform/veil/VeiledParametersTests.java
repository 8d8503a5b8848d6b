package hitomado.platform.veil;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.veil.VeiledParameters.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VeiledParametersTests {
    @Test
    void findsValuesOfAnInsert() {
        assertThat(VeiledParameters.of("""
                        insert into identity.resident_account
                            (id, card_serial, full_name, address, birth_date, sex, created_at, signed_in_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (card_serial) do update set full_name = excluded.full_name returning *
                        """))
                .isEqualTo(Map.of(3, Form.VALUE, 4, Form.VALUE, 5, Form.VALUE, 6, Form.VALUE));
    }

    @Test
    void knowsJsonByItsCast() {
        assertThat(VeiledParameters.of("""
                        insert into platform.audit_event (at, kind, actor, actor_label, represented, basis, subject, detail)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                        """)).isEqualTo(Map.of(4, Form.VALUE, 8, Form.JSON));
    }

    @Test
    void followsColumnsOfAnUnnestedTable() {
        assertThat(VeiledParameters.of("""
                        insert into sessions.answer (session_id, subject, fact, value, source, at, actor, actor_label)
                        select ?, n.subject, n.fact, n.value, n.source, ?, n.actor, n.label
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[]) as n (subject, fact, value, source, actor, label)
                        """)).isEqualTo(Map.of(5, Form.VALUE, 8, Form.VALUE));
    }

    @Test
    void findsAssignmentsOfAnUpdateAndOfAConflict() {
        assertThat(
                        VeiledParameters.of(
                                "update applications.application a set status = ?, decision_reason = ?, effective = ? where id = ?"))
                .isEqualTo(Map.of(2, Form.VALUE));
        assertThat(VeiledParameters.of("""
                        with before as (update applications.item set superseded_at = ? where id = ? returning position)
                        insert into applications.item (application_id, item, value) select ?, ?, ? from before b
                        """)).isEqualTo(Map.of(5, Form.VALUE));
        assertThat(VeiledParameters.of("""
                        INSERT INTO SPRING_SESSION_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
                        VALUES (?, ?, ?) ON CONFLICT (SESSION_PRIMARY_ID) DO UPDATE SET ATTRIBUTE_BYTES = ?
                        """)).isEqualTo(Map.of(3, Form.VALUE, 4, Form.VALUE));
    }

    @Test
    void leavesWhatIsNotVeiledAndQuestionMarksInTextsAlone() {
        assertThat(VeiledParameters.of("select * from sessions.answer where value = ?"))
                .isEmpty();
        assertThat(VeiledParameters.of("insert into sessions.handover (code, session_id) values (?, ?)"))
                .isEmpty();
        assertThat(VeiledParameters.of("insert into sessions.typed (subject, typed) values ('?, (', ?)"))
                .isEqualTo(Map.of(1, Form.VALUE));
    }
}
