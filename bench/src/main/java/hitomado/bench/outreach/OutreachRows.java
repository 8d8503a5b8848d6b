package hitomado.bench.outreach;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The rows of a mass send, written and counted from outside.
final class OutreachRows implements AutoCloseable {
    private final Connection database;

    OutreachRows(String url) throws SQLException {
        this.database = DriverManager.getConnection(url, "postgres", "postgres");
    }

    /// As a scan and two members of staff leave it; every third has LINE.
    void approve(int people) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate("""
                    insert into eligibility.entitlement (id, programme, person_id, receiver_id, household_id, occasion, revision,
                        found_on, since)
                    select gen_random_uuid(), 'senior-pass', p.id, p.id, p.id, 'once', 1, current_date, now()
                    from registry.person p
                    where p.status = 'RESIDENT' and p.ceased_on is null
                      and not exists (select 1 from registry.protected_person x where x.person_id = p.id)
                    order by p.resident_number limit %d""".formatted(people));
            statement.executeUpdate("""
                    insert into notices.contact_point (person_id, channel, address, linked_at)
                    select person_id, 'LINE', 'U' || person_id, now()
                    from (select person_id, row_number() over (order by id) as n from eligibility.entitlement) e where n % 3 = 0
                    """);
            statement.executeUpdate("""
                    insert into notices.campaign (id, programme, revision, state, standing, addition_ja, addition_easy, addition_en,
                        channels, quiet_from, quiet_until, per_week, expires_on, prepared_by, prepared_label, prepared_at,
                        approved_by, approved_label, approved_at)
                    values (gen_random_uuid(), 'senior-pass', 1, 'SENDING', false, '', '', '', array['LINE'], '00:00', '00:00', 2,
                        current_date + 30, gen_random_uuid(), 'clerk', now(), gen_random_uuid(), 'approver', now())
                    """);
        }
    }

    long told() throws SQLException {
        return count("select count(*) from notices.inbox");
    }

    long twice() throws SQLException {
        return count("select count(*) - count(distinct (programme, person_id, occasion)) from notices.inbox");
    }

    long handedOver() throws SQLException {
        return count("select count(*) from notices.delivery where state = 'SENT'");
    }

    long arrived() throws SQLException {
        return count("select count(*) from notices.pretend_message");
    }

    boolean done() throws SQLException {
        return count("select count(*) from notices.campaign where state = 'DONE'") == 1
                && count("select count(*) from notices.delivery where state = 'WAITING'") == 0;
    }

    private long count(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException gone) {
            // the database went with the process that was killed
        }
    }
}
