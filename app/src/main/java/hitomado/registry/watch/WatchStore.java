package hitomado.registry.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts a day's reads and keeps what stands out.
@Repository
class WatchStore {
    /// Who was under 支援措置 on the day, with those for whom it was asked, too.
    private static final String PROTECTED = """
            SELECT p.person_id FROM registry.protection p
            WHERE p.filed_on <= :day AND (p.ended_at IS NULL OR p.ended_at >= :from)
            UNION
            SELECT c.person_id FROM registry.protection p
              JOIN registry.protection_companion c ON c.protection_id = p.id
            WHERE p.filed_on <= :day AND (p.ended_at IS NULL OR p.ended_at >= :from)
            """;
    private static final String KEEP = """
             ON CONFLICT (rule, day, actor) DO UPDATE SET persons = excluded.persons, usual = excluded.usual
            WHERE unusual_access.reviewed_at IS NULL
            """;
    private static final String FOUND =
            "INSERT INTO registry.unusual_access (rule, day, actor, section, persons, usual, found_at) ";

    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A day from its first to its last moment.
    ///
    /// @param closed whether the city hall is closed all day
    record Day(LocalDate date, Instant from, Instant until, boolean closed, Instant now) {}

    Parameters parameters(LocalDate day) {
        Map<String, Integer> values = jdbc
                .sql("""
                        SELECT DISTINCT ON (name) name, value FROM registry.watch_parameter
                        WHERE valid_from <= :day ORDER BY name, valid_from DESC
                        """)
                .param("day", day)
                .query((rs, n) -> Map.entry(rs.getString("name"), rs.getInt("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Function<String, Integer> of = name -> Objects.requireNonNull(values.get(name), name);
        return new Parameters(
                of.apply("protected_per_day"),
                of.apply("odd_hours_persons"),
                of.apply("evening_from"),
                of.apply("morning_until"),
                of.apply("peer_factor"),
                of.apply("peer_minimum"),
                of.apply("peer_days"));
    }

    void count(Day day, Parameters by) {
        jdbc.sql("""
                        INSERT INTO registry.access_daily (day, actor, section, persons, protected, odd_hours)
                        SELECT :day, l.actor_id, max(l.actor_label), count(DISTINCT l.person_id),
                            count(DISTINCT l.person_id) FILTER (WHERE p.person_id IS NOT NULL),
                            count(DISTINCT l.person_id) FILTER (WHERE :closed
                                OR extract(hour FROM l.at AT TIME ZONE 'Asia/Tokyo') < :morning
                                OR extract(hour FROM l.at AT TIME ZONE 'Asia/Tokyo') >= :evening)
                        FROM registry.access_log l LEFT JOIN (%s) p ON p.person_id = l.person_id
                        WHERE l.at >= :from AND l.at < :until AND l.actor_id LIKE 'staff:%%'
                        GROUP BY l.actor_id
                        ON CONFLICT (day, actor) DO UPDATE SET section = excluded.section, persons = excluded.persons,
                            protected = excluded.protected, odd_hours = excluded.odd_hours
                        """.formatted(PROTECTED))
                .param("day", day.date())
                .param("from", Timestamp.from(day.from()))
                .param("until", Timestamp.from(day.until()))
                .param("closed", day.closed())
                .param("morning", by.morningUntil())
                .param("evening", by.eveningFrom())
                .update();
    }

    int manyProtected(Day day, Parameters by) {
        return threshold(WatchRule.MANY_PROTECTED, "protected", by.protectedPerDay(), day);
    }

    int oddHours(Day day, Parameters by) {
        return threshold(WatchRule.ODD_HOURS, "odd_hours", by.oddHoursPersons(), day);
    }

    private int threshold(WatchRule rule, String column, int threshold, Day day) {
        return jdbc.sql(FOUND + "SELECT :rule, day, actor, section, " + column + ", :threshold, :now "
                        + "FROM registry.access_daily WHERE day = :day AND " + column + " >= greatest(:threshold, 1)"
                        + KEEP)
                .param("rule", rule.name())
                .param("threshold", threshold)
                .param("now", Timestamp.from(day.now()))
                .param("day", day.date())
                .update();
    }

    /// Compared with the days of the others of the section; where there is none nothing is said.
    int abovePeers(Day day, Parameters by) {
        return jdbc.sql(FOUND + """
                        SELECT 'ABOVE_PEERS', d.day, d.actor, d.section, d.persons, round(o.median), :now
                        FROM registry.access_daily d CROSS JOIN LATERAL (
                            SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY o.persons) AS median
                            FROM registry.access_daily o
                            WHERE o.section = d.section AND o.actor <> d.actor
                              AND o.day BETWEEN cast(:day AS date) - :days AND :day) o
                        WHERE d.day = :day AND d.persons >= :minimum AND d.persons > :factor * o.median
                        """ + KEEP)
                .param("now", Timestamp.from(day.now()))
                .param("day", day.date())
                .param("days", by.peerDays())
                .param("minimum", by.peerMinimum())
                .param("factor", by.peerFactor())
                .update();
    }

    /// The clerk's own record, or of those who live or lived in one household with them.
    int ownFamily(Day day) {
        return jdbc.sql(FOUND + """
                        SELECT 'OWN_FAMILY', :day, l.actor_id, max(l.actor_label), count(DISTINCT l.person_id), 0, :now
                        FROM registry.staff_person s JOIN registry.access_log l ON l.actor_id = s.actor
                        WHERE l.at >= :from AND l.at < :until
                          AND (l.person_id = s.person_id OR EXISTS (
                            SELECT FROM registry.membership own
                              JOIN registry.membership other ON other.household_id = own.household_id
                            WHERE own.person_id = s.person_id AND other.person_id = l.person_id
                              AND own.superseded_at IS NULL AND other.superseded_at IS NULL))
                        GROUP BY l.actor_id
                        """ + KEEP)
                .param("day", day.date())
                .param("now", Timestamp.from(day.now()))
                .param("from", Timestamp.from(day.from()))
                .param("until", Timestamp.from(day.until()))
                .update();
    }

    void done(Day day) {
        jdbc.sql("INSERT INTO registry.watched_day (day, looked_at) VALUES (:day, :now) ON CONFLICT DO NOTHING")
                .param("day", day.date())
                .param("now", Timestamp.from(day.now()))
                .update();
    }

    Optional<LocalDate> findLastDone() {
        return jdbc.sql("SELECT max(day) AS day FROM registry.watched_day")
                .query((rs, n) -> Optional.ofNullable(rs.getObject("day", LocalDate.class)))
                .single();
    }
}
