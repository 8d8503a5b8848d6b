package hitomado.notices;

import hitomado.platform.Lang;
import hitomado.registry.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of what people want to hear of, and of where LINE and web push reach them.
@Repository
class PreferenceStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    PreferenceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Of those who chose something.
    Map<ResidentId, Preference> of(Collection<ResidentId> persons) {
        var found = new HashMap<ResidentId, Preference>();
        jdbc.sql("select * from notices.preference where person_id = any (:persons::uuid[])")
                .param("persons", array(persons))
                .query(rs -> {
                    found.put(new ResidentId(rs.getObject("person_id", UUID.class)), preference(rs));
                });
        return found;
    }

    Preference of(ResidentId person) {
        return of(Set.of(person)).getOrDefault(person, Preference.ALL);
    }

    void save(ResidentId person, Preference preference) {
        jdbc.sql("""
                        insert into notices.preference (person_id, everything_off, topics_off, channels_off, changed_at)
                        values (:person, :off, :topics, :channels, :now)
                        on conflict (person_id) do update set everything_off = excluded.everything_off,
                            topics_off = excluded.topics_off, channels_off = excluded.channels_off, changed_at = excluded.changed_at
                        """)
                .param("person", person.value())
                .param("off", preference.everythingOff())
                .param("topics", preference.topicsOff().stream().sorted().toArray(String[]::new))
                .param(
                        "channels",
                        preference.channelsOff().stream()
                                .map(Channel::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Where a service reaches somebody, and the language they chose.
    record ContactPoint(String address, Lang lang) {}

    /// Addresses of people by channel.
    Map<ResidentId, ContactPoint> contactPoints(Channel channel, Collection<ResidentId> persons) {
        var found = new HashMap<ResidentId, ContactPoint>();
        jdbc.sql("""
                        select person_id, address, lang from notices.contact_point
                        where channel = :channel and person_id = any (:persons::uuid[])
                        """)
                .param("channel", channel.name())
                .param("persons", array(persons))
                .query(rs -> {
                    found.put(
                            new ResidentId(rs.getObject("person_id", UUID.class)),
                            new ContactPoint(rs.getString("address"), Lang.ofCode(rs.getString("lang"))));
                });
        return found;
    }

    void link(ResidentId person, Channel channel, ContactPoint point) {
        jdbc.sql("""
                        insert into notices.contact_point (person_id, channel, address, lang, linked_at)
                        values (:person, :channel, :address, :lang, :now)
                        on conflict (person_id, channel) do update set address = excluded.address, lang = excluded.lang,
                            linked_at = excluded.linked_at
                        """)
                .param("person", person.value())
                .param("channel", channel.name())
                .param("address", point.address())
                .param("lang", point.lang().code())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// The language in which all services write to somebody from now on.
    void speak(ResidentId person, Lang lang) {
        jdbc.sql("update notices.contact_point set lang = :lang where person_id = :person")
                .param("lang", lang.code())
                .param("person", person.value())
                .update();
    }

    void unlink(ResidentId person, Channel channel) {
        jdbc.sql("delete from notices.contact_point where person_id = :person and channel = :channel")
                .param("person", person.value())
                .param("channel", channel.name())
                .update();
    }

    private static String[] array(Collection<ResidentId> persons) {
        return persons.stream().map(ResidentId::toString).toArray(String[]::new);
    }

    private static Preference preference(ResultSet rs) throws SQLException {
        return new Preference(
                rs.getBoolean("everything_off"),
                Set.of((String[]) rs.getArray("topics_off").getArray()),
                Arrays.stream((String[]) rs.getArray("channels_off").getArray())
                        .map(Channel::valueOf)
                        .collect(Collectors.toSet()));
    }
}
