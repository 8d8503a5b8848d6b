package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hitomado.platform.database.LocalDatabase;
import hitomado.testing.RunningCity;
import java.net.CookieManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `kill -9` of the JVM, twice, in the middle of a mass send: everybody is told once, nobody is forgotten.
@Tag("process")
class KilledWhileSendingTests {
    /// Three batches: the first is committed when the first kill comes, the last is not begun.
    private static final int PEOPLE = 1_500;

    private static final String CITY = "--hitomado.demo.residents=1700";

    @TempDir
    Path directory;

    @Test
    void everybodyIsToldOnceAndNobodyIsForgotten() throws Exception {
        try (var city = start()) {
            approvedCampaign();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> count("inbox") >= 500);
            assertThat(count("inbox")).as("killed midway").isBetween(500L, PEOPLE - 500L);
            city.killNine();
        }
        try (var city = start()) {
            var before = count("pretend_message");
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> count("pretend_message") > before + 20);
            city.killNine();
        }
        try (var city = start()) {
            assertThat(city.port()).isPositive();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> state().equals("DONE") && open() == 0);
            assertThat(count("send where state = 'SENT'")).isEqualTo(PEOPLE).isEqualTo(count("inbox"));
            assertThat(count("(select distinct send_key from notices.inbox) k")).isEqualTo(PEOPLE);
            assertThat(count("delivery where channel = 'LINE' and state = 'SENT'"))
                    .as("every third has LINE")
                    .isEqualTo(PEOPLE / 3)
                    .isEqualTo(count("pretend_message"));
            assertThat(count("(select distinct address from notices.pretend_message) a"))
                    .isEqualTo(PEOPLE / 3);
        }
    }

    private RunningCity start() {
        return RunningCity.start(directory.resolve("var"), new CookieManager(), CITY);
    }

    private void approvedCampaign() {
        var database = database();
        database.sql("""
                        insert into eligibility.entitlement (id, programme, person_id, receiver_id, household_id, occasion, revision,
                            found_on, since)
                        select gen_random_uuid(), 'senior-pass', p.id, p.id, p.id, 'once', 1, current_date, now()
                        from registry.person p
                        where p.status = 'RESIDENT' and p.ceased_on is null
                          and not exists (select 1 from registry.protected_person x where x.person_id = p.id)
                        order by p.resident_number limit :people
                        """).param("people", PEOPLE).update();
        database.sql("""
                        insert into notices.contact_point (person_id, channel, address, linked_at)
                        select person_id, 'LINE', 'U' || person_id, now()
                        from (select person_id, row_number() over (order by id) as n from eligibility.entitlement) e where n % 3 = 0
                        """).update();
        database.sql("""
                        insert into notices.campaign (id, programme, revision, state, standing, addition_ja, addition_easy,
                            addition_en, channels, quiet_from, quiet_until, per_week, expires_on, prepared_by, prepared_label,
                            prepared_at, approved_by, approved_label, approved_at)
                        values (:id, 'senior-pass', 1, 'SENDING', false, '', '', '', array['LINE'], '00:00', '00:00', 2,
                            current_date + 30, :clerk, '中島 千夏', now(), :approver, '岡﨑 徹', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("clerk", UUID.randomUUID())
                .param("approver", UUID.randomUUID())
                .update();
    }

    private String state() {
        return database()
                .sql("select state from notices.campaign")
                .query(String.class)
                .single();
    }

    private long open() {
        return count("delivery where state = 'WAITING'");
    }

    private long count(String table) {
        var from = table.startsWith("(") ? table : "notices." + table;
        return database().sql("select count(*) from " + from).query(Long.class).single();
    }

    private JdbcClient database() {
        var source = new PGSimpleDataSource();
        source.setUrl(LocalDatabase.findRunning(directory.resolve("var")).orElseThrow());
        source.setUser("postgres");
        source.setPassword("postgres");
        return JdbcClient.create(source);
    }
}
