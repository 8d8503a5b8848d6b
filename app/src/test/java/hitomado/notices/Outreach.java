package hitomado.notices;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.SignInLevel;
import hitomado.platform.ids.Ids;
import hitomado.registry.ResidentId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a test of outreach needs: a clock in hand, people who were found, and staff who prepare and approve.
@TestConfiguration(proxyBeanMethods = false)
class Outreach {
    /// What the clerk's role grants.
    static final Set<Permission> PREPARES = Set.of(
            Permission.OUTREACH_READ,
            Permission.OUTREACH_PREPARE,
            Permission.OUTREACH_STOP,
            Permission.OUTREACH_LETTERS);
    /// What the approver's role grants.
    static final Set<Permission> APPROVES =
            Set.of(Permission.OUTREACH_READ, Permission.OUTREACH_APPROVE, Permission.OUTREACH_STOP);

    @Bean
    @Primary
    MorningClock morningClock() {
        return new MorningClock();
    }

    @Bean
    Found found(JdbcClient jdbc, Ids ids, Clock clock) {
        return new Found(jdbc, ids, clock);
    }

    static Actor.Staff clerk() {
        return new Actor.Staff(UUID.randomUUID(), "中島 千夏", "digital", "991015", PREPARES);
    }

    static Actor.Staff approver() {
        return new Actor.Staff(UUID.randomUUID(), "岡﨑 徹", "digital", "991015", APPROVES);
    }

    /// Stands at 令和8年11月10日 10:00 in Japan until it is moved.
    static final class MorningClock extends Clock {
        private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
        private static final Instant START =
                ZonedDateTime.of(2026, 11, 10, 10, 0, 0, 0, JAPAN).toInstant();
        private volatile Instant now = START;

        void advance(Duration time) {
            now = now.plus(time);
        }

        void reset() {
            now = START;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return JAPAN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /// Rows as a scan leaves them, and people to be found.
    static final class Found {
        private final JdbcClient jdbc;
        private final Ids ids;
        private final Clock clock;
        private final AtomicInteger given = new AtomicInteger();

        Found(JdbcClient jdbc, Ids ids, Clock clock) {
            this.jdbc = jdbc;
            this.ids = ids;
            this.clock = clock;
        }

        UUID entitled(String programme, ResidentId person, ResidentId receiver, String occasion) {
            var id = ids.next();
            jdbc.sql("""
                            insert into eligibility.entitlement (id, programme, person_id, receiver_id, household_id, occasion,
                                amount, revision, found_on, since)
                            values (:id, :programme, :person, :receiver, :household, :occasion, 15000, 1, :day, :at)
                            """)
                    .param("id", id)
                    .param("programme", programme)
                    .param("person", person.value())
                    .param("receiver", receiver.value())
                    .param("household", UUID.randomUUID())
                    .param("occasion", occasion)
                    .param("day", LocalDate.now(clock))
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            return id;
        }

        /// All of a programme are no longer entitled, so that the next test begins with nobody.
        void end(String programme) {
            jdbc.sql("update eligibility.entitlement set ended_at = now() where programme = :programme")
                    .param("programme", programme)
                    .update();
            jdbc.sql(
                            "update notices.campaign set state = 'STOPPED', ended_at = now(), ended_label = 'test' where programme = :programme")
                    .param("programme", programme)
                    .update();
        }

        /// Residents who are alive, not protected, and were not given to a test before.
        List<ResidentId> residents(int count) {
            return jdbc.sql("""
                            select p.id from registry.person p
                            where p.status = 'RESIDENT' and p.ceased_on is null
                              and not exists (select 1 from registry.protected_person x where x.person_id = p.id)
                            order by p.resident_number desc offset :given limit :count
                            """)
                    .param("given", given.getAndAdd(count))
                    .param("count", count)
                    .query((rs, n) -> new ResidentId(rs.getObject("id", UUID.class)))
                    .list();
        }

        ResidentId protectedResident() {
            return jdbc.sql("select person_id from registry.protected_person order by person_id limit 1")
                    .query((rs, n) -> new ResidentId(rs.getObject("person_id", UUID.class)))
                    .single();
        }

        ResidentId with(String status) {
            return jdbc.sql("select id from registry.person where status = :status order by id limit 1")
                    .param("status", status)
                    .query((rs, n) -> new ResidentId(rs.getObject("id", UUID.class)))
                    .single();
        }

        /// An account that the office bound to the person.
        Actor.Resident account(ResidentId person, String name) {
            var id = ids.next();
            jdbc.sql("""
                            insert into identity.resident_account (id, card_serial, person_ref, full_name, address, birth_date, sex,
                                created_at, signed_in_at)
                            values (:id, :serial, :ref, :name, '', '1990-01-01', 'female', now(), now())
                            """)
                    .param("id", id)
                    .param("serial", "TEST" + id)
                    .param("ref", person.toString())
                    .param("name", name)
                    .update();
            return new Actor.Resident(id, name, SignInLevel.CARD);
        }
    }
}
