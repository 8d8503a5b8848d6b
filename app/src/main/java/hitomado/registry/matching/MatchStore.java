package hitomado.registry.matching;

import hitomado.platform.ids.Ids;
import hitomado.platform.text.NameFolding;
import hitomado.registry.BasicFour;
import hitomado.registry.ResidentId;
import hitomado.registry.Sex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MatchStore {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    MatchStore(JdbcClient jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /// Residents with the folded name, the birth date and the sex, with all addresses that the register knows of them.
    List<Namesake> namesakes(BasicFour four) {
        // 住民票の併記: the kanji name of a foreign resident stands in brackets behind the alphabet one
        var name = NameFolding.fold(four.fullName().replaceAll("[（）()]", ""));
        return jdbc.sql("""
                        WITH line AS (
                            SELECT a.person_id, a.valid_to IS NULL AS now,
                                   concat(a.prefecture, a.city, w.name, a.town, a.block, '　' || nullif(a.building, '')) AS address
                            FROM registry.address a LEFT JOIN registry.ward w ON w.code = a.ward_code
                            WHERE a.superseded_at IS NULL)
                        SELECT p.id, max(line.address) FILTER (WHERE line.now) AS address,
                               coalesce(array_agg(line.address) FILTER (WHERE NOT line.now), '{}') AS former
                        FROM registry.person p LEFT JOIN line ON line.person_id = p.id
                        WHERE p.birth_date = :birth AND p.sex = :sex AND p.status = 'RESIDENT'
                          AND (p.name_folded = :name OR p.alphabet_folded = :name OR p.alias_folded = :name
                               OR p.alphabet_folded || p.name_folded = :name)
                        GROUP BY p.id ORDER BY p.id
                        """)
                .param("birth", four.birthDate())
                .param("sex", four.sex().code())
                .param("name", name)
                .query((rs, n) -> new Namesake(
                        new ResidentId(rs.getObject("id", UUID.class)),
                        rs.getString("address"),
                        Arrays.asList((String[]) rs.getArray("former").getArray())))
                .list();
    }

    /// Whom staff have confirmed for this account; not for somebody who says another birth date or sex.
    Optional<ResidentId> confirmed(String account, BasicFour four) {
        return jdbc.sql("""
                        SELECT person_id FROM registry.account_match
                        WHERE account = :account AND state = 'CONFIRMED' AND birth_date = :birth AND sex = :sex
                        """)
                .param("account", account)
                .param("birth", four.birthDate())
                .param("sex", four.sex().code())
                .query((rs, n) -> new ResidentId(rs.getObject("person_id", UUID.class)))
                .optional();
    }

    /// Opens a doubt, unless one is open or the same items were looked at before.
    Optional<UUID> open(String account, BasicFour four) {
        return jdbc.sql("""
                        INSERT INTO registry.account_match (id, account, full_name, birth_date, sex, address, state, asked_at)
                        SELECT :id, :account, :name, :birth, :sex, :address, 'OPEN', :now
                        WHERE NOT EXISTS (
                            SELECT FROM registry.account_match
                            WHERE account = :account AND full_name = :name AND birth_date = :birth AND sex = :sex
                              AND address = :address)
                        ON CONFLICT (account) WHERE state = 'OPEN' DO NOTHING
                        RETURNING id
                        """)
                .param("id", ids.next())
                .param("account", account)
                .param("name", four.fullName())
                .param("birth", four.birthDate())
                .param("sex", four.sex().code())
                .param("address", four.address())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    List<Doubt> doubts(int most) {
        return jdbc.sql("SELECT * FROM registry.account_match WHERE state = 'OPEN' ORDER BY asked_at, id LIMIT :most")
                .param("most", most)
                .query(MatchStore::doubt)
                .list();
    }

    Optional<Doubt> find(UUID id) {
        return jdbc.sql("SELECT * FROM registry.account_match WHERE id = :id AND state = 'OPEN'")
                .param("id", id)
                .query(MatchStore::doubt)
                .optional();
    }

    boolean confirm(UUID id, ResidentId person, String by) {
        return jdbc.sql("""
                        UPDATE registry.account_match SET state = 'CONFIRMED', person_id = :person, decided_at = :now, decided_by = :by
                        WHERE id = :id AND state = 'OPEN'
                        """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean reject(UUID id, String by) {
        return jdbc.sql("""
                        UPDATE registry.account_match SET state = 'REJECTED', decided_at = :now, decided_by = :by
                        WHERE id = :id AND state = 'OPEN'
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Doubt doubt(ResultSet rs, int row) throws SQLException {
        return new Doubt(
                rs.getObject("id", UUID.class),
                rs.getString("account"),
                new BasicFour(
                        rs.getString("full_name"),
                        rs.getObject("birth_date", LocalDate.class),
                        Sex.ofCode(rs.getString("sex")),
                        rs.getString("address")),
                rs.getTimestamp("asked_at").toInstant());
    }
}
