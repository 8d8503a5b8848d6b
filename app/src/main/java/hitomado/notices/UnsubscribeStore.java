package hitomado.notices;

import hitomado.registry.ResidentId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of what the mail of a day can stop; the token itself stands in that mail alone.
@Repository
class UnsubscribeStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    UnsubscribeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a token stops, and whose.
    record Stop(ResidentId person, Set<String> topics) {
        Stop {
            topics = Set.copyOf(topics);
        }
    }

    /// False where there is a mail of that day already: its token stops these topics too.
    boolean add(byte[] hash, Stop stop, LocalDate day) {
        return jdbc.sql("""
                        insert into notices.unsubscribe as u (token_hash, person_id, day, topics, written_at)
                        values (:hash, :person, :day, :topics, :now)
                        on conflict (person_id, day) do update
                            set topics = array(select distinct t from unnest(u.topics || excluded.topics) as t order by t)
                        returning token_hash = :hash
                        """)
                .param("hash", hash)
                .param("person", stop.person().value())
                .param("day", day)
                .param("topics", stop.topics().stream().sorted().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    Optional<Stop> find(byte[] hash) {
        return jdbc.sql("select person_id, topics from notices.unsubscribe where token_hash = :hash")
                .param("hash", hash)
                .query((rs, n) -> new Stop(
                        new ResidentId(rs.getObject("person_id", UUID.class)), Set.copyOf(Arrays.asList((String[])
                                rs.getArray("topics").getArray()))))
                .optional();
    }
}
