package hitomado.identity;

import hitomado.platform.ids.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountStore {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    AccountStore(JdbcClient jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    ResidentAccount enter(String cardSerial, CardClaims claims) {
        return jdbc.sql("""
                        insert into identity.resident_account
                            (id, card_serial, full_name, address, birth_date, sex, created_at, signed_in_at)
                        values (:id, :serial, :name, :address, :birthDate, :sex, :now, :now)
                        on conflict (card_serial) do update set full_name = excluded.full_name,
                            address = excluded.address, birth_date = excluded.birth_date, sex = excluded.sex,
                            signed_in_at = excluded.signed_in_at
                        returning *
                        """)
                .param("id", ids.next())
                .param("serial", cardSerial)
                .param("name", claims.fullName())
                .param("address", claims.address())
                .param("birthDate", claims.birthDate())
                .param("sex", claims.sex())
                .param("now", Timestamp.from(clock.instant()))
                .query(AccountStore::account)
                .single();
    }

    /// An account without a card; its claims are those of the provider.
    ResidentAccount open(CardClaims claims) {
        var id = ids.next();
        jdbc.sql("""
                        insert into identity.resident_account
                            (id, full_name, address, birth_date, sex, created_at, signed_in_at)
                        values (:id, :name, :address, :birthDate, :sex, :now, :now)
                        """).params(written(id, claims)).update();
        return find(id).orElseThrow();
    }

    /// Writes down what was said at this sign-in.
    ResidentAccount refresh(UUID id, CardClaims claims) {
        jdbc.sql("""
                        update identity.resident_account set full_name = :name, address = :address,
                            birth_date = :birthDate, sex = :sex, signed_in_at = :now where id = :id
                        """).params(written(id, claims)).update();
        return find(id).orElseThrow();
    }

    private Map<String, Object> written(UUID id, CardClaims claims) {
        return Map.of(
                "id", id,
                "name", claims.fullName(),
                "address", claims.address(),
                "birthDate", claims.birthDate(),
                "sex", claims.sex(),
                "now", Timestamp.from(clock.instant()));
    }

    void remove(UUID id) {
        jdbc.sql("delete from identity.resident_account where id = :id")
                .param("id", id)
                .update();
    }

    Optional<ResidentAccount> find(UUID id) {
        return jdbc.sql("select * from identity.resident_account where id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    Optional<ResidentAccount> findByPersonRef(String ref) {
        return jdbc.sql("select * from identity.resident_account where person_ref = :ref")
                .param("ref", ref)
                .query(AccountStore::account)
                .optional();
    }

    Map<String, UUID> ofPersons(Collection<String> refs) {
        return bound("person_ref = any (:keys)", refs.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(Bound::ref, Bound::account));
    }

    Map<UUID, String> personsOf(Collection<UUID> accounts) {
        return bound("person_ref is not null and id = any (:keys)", accounts.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Bound::account, Bound::ref));
    }

    private record Bound(UUID account, String ref) {}

    private List<Bound> bound(String condition, Object[] keys) {
        return jdbc.sql("select id, person_ref from identity.resident_account where " + condition)
                .param("keys", keys)
                .query((rs, n) -> new Bound(rs.getObject("id", UUID.class), rs.getString("person_ref")))
                .list();
    }

    /// Whether the account carries the reference afterwards.
    boolean bind(UUID id, String ref) {
        var bound = jdbc.sql("""
                        update identity.resident_account a set person_ref = :ref
                        where id = :id and (person_ref is null or person_ref = :ref)
                          and not exists (select 1 from identity.resident_account b
                                          where b.person_ref = :ref and b.id <> a.id)
                        """).param("id", id).param("ref", ref).update();
        return bound == 1;
    }

    /// Whether somebody of this birth date and sex may be known already, by a provider and without a card.
    /// Compared here and not in SQL: in layer `internet` the database cannot read birth dates.
    boolean mayBeKnownWithoutCard(CardClaims claims) {
        return jdbc.sql("""
                        select birth_date, sex from identity.resident_account
                        where card_serial is null and person_ref is not null
                        """)
                .query((rs, n) -> claims.birthDate().equals(rs.getObject("birth_date", LocalDate.class))
                        && claims.sex().equals(rs.getString("sex")))
                .list()
                .contains(true);
    }

    void giveCard(UUID id, String serial) {
        jdbc.sql("update identity.resident_account set card_serial = :serial where id = :id")
                .param("serial", serial)
                .param("id", id)
                .update();
    }

    void rememberSecond(UUID id) {
        jdbc.sql("""
                        insert into identity.second_account (account_id, found_at)
                        select id, :now from identity.resident_account where id = :id and person_ref is null
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void forgetSecond(UUID id) {
        jdbc.sql("delete from identity.second_account where account_id = :id")
                .param("id", id)
                .update();
    }

    boolean isSecond(UUID id) {
        return jdbc.sql("select exists (select from identity.second_account where account_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static ResidentAccount account(ResultSet rs, int row) throws SQLException {
        return new ResidentAccount(
                rs.getObject("id", UUID.class),
                rs.getString("card_serial"),
                rs.getString("person_ref"),
                new CardClaims(
                        rs.getString("full_name"),
                        rs.getString("address"),
                        rs.getObject("birth_date", LocalDate.class),
                        rs.getString("sex")));
    }
}
