package hitomado.bench.load;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 標本 — who takes part: residents drawn from all of the city get a pretend card, others are searched for.
///
/// Only a preparation: the measured requests go over HTTP.
final class Sample {
    /// One search as a clerk types it.
    record Search(String kind, String query) {}

    private final JdbcClient jdbc;
    private final int residents;

    Sample(JdbcClient jdbc, int residents) {
        this.jdbc = jdbc;
        this.residents = residents;
    }

    private double percent(int people) {
        return Math.min(100, people * 100.0 / residents);
    }

    /// Heads of households of 20 and over without 支援措置; the cards have the PINs of the demo cards.
    List<Person> cards(int count) {
        jdbc.sql("""
                        insert into identity.pretend_card (serial, full_name, address, birth_date, sex, pin_hash, valid_until,
                            signing_pin_hash, signing_valid_until)
                        select 'LOAD' || p.resident_number, p.full_name,
                               h.prefecture || h.city || h.town || h.block || case h.building when '' then '' else '　' || h.building end,
                               cast(p.birth_date as date), p.sex, c.pin_hash, c.valid_until, c.signing_pin_hash,
                               c.signing_valid_until
                          from (select s.id from registry.person s tablesample bernoulli(:percent) where s.status = 'RESIDENT'
                                   and s.birth_date < current_date - 20 * 366
                                   and not exists (select from registry.protected_person x where x.person_id = s.id)) drawn
                          join registry.person_fact p on p.person_id = drawn.id and p.relation = '世帯主'
                          join registry.household_fact h on h.person_id = p.person_id
                          join lateral (select * from identity.pretend_card where signing_pin_hash is not null
                                          and place_in_list is not null order by place_in_list limit 1) c on true
                         limit :count
                        on conflict (serial) do nothing
                        """).param("percent", percent(count * 6)).param("count", count).update();
        return jdbc.sql("""
                        select serial, full_name, birth_date::text as birth from identity.pretend_card where serial like 'LOAD%'
                        order by md5(serial) limit :count
                        """)
                .param("count", count)
                .query((rs, n) -> new Person(rs.getString("serial"), rs.getString("full_name"), rs.getString("birth")))
                .list();
    }

    /// By kanji name, reading, birth date and address, of residents drawn at random.
    List<Search> searches(int count) {
        return jdbc.sql("""
                        select p.family_name, p.given_name, p.family_kana, p.given_kana, p.birth_date::text as birth, h.town, h.block
                          from (select id from registry.person tablesample bernoulli(:percent) where status = 'RESIDENT') drawn
                          join registry.person p on p.id = drawn.id join registry.household_fact h on h.person_id = p.id
                         limit :count
                        """)
                .param("percent", percent(count * 2))
                .param("count", count)
                .query((rs, n) -> switch (n % 5) {
                    case 0 ->
                        new Search(
                                "name", "name=" + Web.encode(rs.getString("family_name") + rs.getString("given_name")));
                    case 1 ->
                        new Search(
                                "kana", "name=" + Web.encode(rs.getString("family_kana") + rs.getString("given_kana")));
                    case 2 -> new Search("birth", "birth=" + rs.getString("birth"));
                    case 3 ->
                        new Search("address", "address=" + Web.encode(rs.getString("town") + rs.getString("block")));
                    default ->
                        new Search(
                                "name and birth",
                                "name=" + Web.encode(rs.getString("family_name")) + "&birth=" + rs.getString("birth"));
                })
                .list();
    }
}
