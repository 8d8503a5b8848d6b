package hitomado.sessions;

import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of answers and of typed text; a replaced answer stays as history.
@Repository
class AnswerStore {
    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<FactKey, Answer> current(SessionId id) {
        var answers = new LinkedHashMap<FactKey, Answer>();
        jdbc.sql("""
                        select subject, fact, value, source, at, actor, actor_label from sessions.answer
                        where session_id = :id and superseded_at is null order by id
                        """)
                .param("id", id.value())
                .query((rs, n) -> new Answer(
                        FactKey.of(rs.getString("fact"), rs.getString("subject")),
                        rs.getString("value"),
                        Source.valueOf(rs.getString("source")),
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("actor"),
                        rs.getString("actor_label")))
                .list()
                .forEach(answer -> answers.put(answer.key(), answer));
        return answers;
    }

    /// Writes the answers in two statements however many they are: the old ones become history, the new ones current.
    void put(SessionId id, Collection<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var columns = Columns.of(answers);
        var at = Timestamp.from(answers.iterator().next().at());
        jdbc.sql("""
                        update sessions.answer a set superseded_at = :at
                        from unnest(:subjects::text[], :facts::text[]) as n (subject, fact)
                        where a.session_id = :id and a.subject = n.subject and a.fact = n.fact and a.superseded_at is null
                        """)
                .param("id", id.value())
                .param("at", at)
                .param("subjects", columns.subjects)
                .param("facts", columns.facts)
                .update();
        jdbc.sql("""
                        insert into sessions.answer (session_id, subject, fact, value, source, at, actor, actor_label)
                        select :id, n.subject, n.fact, n.value, n.source, :at, n.actor, n.label
                        from unnest(:subjects::text[], :facts::text[], :values::text[], :sources::text[], :actors::text[],
                            :labels::text[]) as n (subject, fact, value, source, actor, label)
                        """)
                .param("id", id.value())
                .param("at", at)
                .param("subjects", columns.subjects)
                .param("facts", columns.facts)
                .param("values", columns.values)
                .param("sources", columns.sources)
                .param("actors", columns.actors)
                .param("labels", columns.labels)
                .update();
    }

    /// Takes answers back, e.g. those of a person who was removed.
    void retire(SessionId id, String subject, Instant at) {
        jdbc.sql("""
                        update sessions.answer set superseded_at = :at
                        where session_id = :id and subject = :subject and superseded_at is null
                        """)
                .param("id", id.value())
                .param("subject", subject)
                .param("at", Timestamp.from(at))
                .update();
    }

    Map<FactKey, Typed> typed(SessionId id) {
        var typed = new LinkedHashMap<FactKey, Typed>();
        jdbc.sql("select subject, fact, typed, problem from sessions.typed where session_id = :id")
                .param("id", id.value())
                .query((rs, n) -> new Typed(
                        FactKey.of(rs.getString("fact"), rs.getString("subject")),
                        rs.getString("typed"),
                        rs.getString("problem")))
                .list()
                .forEach(one -> typed.put(one.key(), one));
        return typed;
    }

    void keepTyped(SessionId id, Typed typed, Instant at) {
        jdbc.sql("""
                        insert into sessions.typed (session_id, subject, fact, typed, problem, at)
                        values (:id, :subject, :fact, :typed, :problem, :at)
                        on conflict (session_id, subject, fact)
                        do update set typed = excluded.typed, problem = excluded.problem, at = excluded.at
                        """)
                .param("id", id.value())
                .param("subject", typed.key().subject().value())
                .param("fact", typed.key().fact().value())
                .param("typed", typed.text())
                .param("problem", typed.problem())
                .param("at", Timestamp.from(at))
                .update();
    }

    void forgetTyped(SessionId id, Collection<FactKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from sessions.typed t using unnest(:subjects::text[], :facts::text[]) as n (subject, fact)
                        where t.session_id = :id and t.subject = n.subject and t.fact = n.fact
                        """)
                .param("id", id.value())
                .param("subjects", keys.stream().map(k -> k.subject().value()).toArray(String[]::new))
                .param("facts", keys.stream().map(k -> k.fact().value()).toArray(String[]::new))
                .update();
    }

    private record Columns(
            String[] subjects, String[] facts, String[] values, String[] sources, String[] actors, String[] labels) {
        static Columns of(Collection<Answer> answers) {
            var list = List.copyOf(answers);
            return new Columns(
                    list.stream().map(a -> a.key().subject().value()).toArray(String[]::new),
                    list.stream().map(a -> a.key().fact().value()).toArray(String[]::new),
                    list.stream().map(Answer::value).toArray(String[]::new),
                    list.stream().map(a -> a.source().name()).toArray(String[]::new),
                    list.stream().map(Answer::actor).toArray(String[]::new),
                    list.stream().map(Answer::actorLabel).toArray(String[]::new));
        }
    }
}
