package hitomado.bench.trust;

import hitomado.bench.city.CityHall;
import hitomado.bench.effort.Filings;
import hitomado.platform.files.StoredFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 見本 — what the walk asks for: filings of two residents online and of a protected family at the counter, and their
/// cases.
///
/// @param own filed by the first resident
/// @param other filed by the second
/// @param guarded of the protected family, filed at the counter
/// @param cases one a section, and those of the protected family
/// @param persons references of the register: anybody, and the protected mother
/// @param notice id of something that the second resident was told
/// @param papers what lies with the first application of each filing, by its id
record Specimens(
        Filings.Filed own,
        Filings.Filed other,
        Filings.Filed guarded,
        List<Case> cases,
        List<UUID> persons,
        String notice,
        Map<String, Papers.Filed> papers) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// Stands in the protected family's address and nowhere else in the city.
    static final String SECRET = "2番31号";

    Specimens {
        cases = List.copyOf(cases);
        persons = List.copyOf(persons);
        papers = Map.copyOf(papers);
    }

    /// 事案の見本.
    ///
    /// @param document id of a document that lies with it
    /// @param paper id of a form that was printed for it
    record Case(
            String id, String number, String section, boolean guarded, boolean ended, String document, String paper) {}

    /// @param campaign one that the notice came with
    static Specimens in(CityHall cityHall, Filings filings, String campaign) throws IOException, InterruptedException {
        var own = filings.file(cityHall, "out-family");
        var other = filings.file(cityHall, "within-family");
        var guarded = filings.file(cityHall, "within-protected-counter");
        var jdbc = cityHall.bean(JdbcClient.class);
        var wanted = own.applications().size()
                + other.applications().size()
                + guarded.applications().size();
        await(jdbc, wanted);
        var papers = new Papers(jdbc, cityHall.bean(StoredFiles.class));
        var filed = Stream.of(own, other, guarded)
                .map(one -> one.applications().getFirst())
                .collect(Collectors.toMap(id -> id, papers::withApplication));
        return new Specimens(
                own, other, guarded, cases(jdbc, papers), persons(jdbc), told(jdbc, campaign, other), filed);
    }

    private static void await(JdbcClient jdbc, int wanted) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (jdbc.sql("select count(*) from casework.case_file")
                        .query(Integer.class)
                        .single()
                < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the filings did not become cases");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static List<Case> cases(JdbcClient jdbc, Papers papers) {
        var all = new ArrayList<>(jdbc.sql("""
                        select distinct on (section, guarded) id, number, section, guarded, closed_at is not null as ended
                        from casework.case_file order by section, guarded, number
                        """)
                .query((rs, n) -> new Case(
                        rs.getString("id"),
                        rs.getString("number"),
                        rs.getString("section"),
                        rs.getBoolean("guarded"),
                        rs.getBoolean("ended"),
                        "",
                        ""))
                .list());
        all.replaceAll(papers::withCase);
        return all;
    }

    private static List<UUID> persons(JdbcClient jdbc) {
        var anybody = jdbc.sql("""
                        select p.id from registry.person p where p.status = 'RESIDENT'
                          and not exists (select from registry.protected_person x where x.person_id = p.id) order by p.id limit 1
                        """).query(UUID.class).single();
        var mother = jdbc.sql("select id from registry.person where family_name = '佐藤' and given_name = '冬実'")
                .query(UUID.class)
                .single();
        return List.of(anybody, mother);
    }

    /// As if the campaign had told the one who filed.
    private static String told(JdbcClient jdbc, String campaign, Filings.Filed filed) {
        var id = UUID.randomUUID();
        var receiver = jdbc.sql(
                        "select cast(person_ref as uuid) from identity.resident_account where card_serial = :card")
                .param("card", filed.card())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into notices.send (id, send_key, campaign_id, programme, person_id, receiver_id, occasion, entitlement_id, revision,
                            state, due_at, changed_at)
                        select :id, 'specimen', c.id, c.programme, :receiver, :receiver, 'specimen', :id, 1, 'SENT', now(), now()
                        from notices.campaign c where c.id = cast(:campaign as uuid)
                        """)
                .param("id", id)
                .param("receiver", receiver)
                .param("campaign", campaign)
                .update();
        jdbc.sql("""
                        insert into notices.inbox (id, send_key, campaign_id, programme, person_id, receiver_id, occasion,
                            revision, told_at)
                        select id, send_key, campaign_id, programme, person_id, receiver_id, occasion, revision, now()
                        from notices.send where id = :id
                        """).param("id", id).update();
        return id.toString();
    }

    /// Everything that only those who take part in a filing may see.
    static List<String> ids(Filings.Filed filed) {
        var ids = new ArrayList<>(filed.applications());
        ids.add(filed.session());
        ids.add(filed.submission());
        return ids;
    }
}
