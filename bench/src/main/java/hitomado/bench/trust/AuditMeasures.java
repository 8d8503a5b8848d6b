package hitomado.bench.trust;

import hitomado.bench.city.CityHall;
import hitomado.platform.audit.seal.Finding;
import hitomado.platform.audit.seal.Sealer;
import hitomado.platform.audit.seal.Verification;
import hitomado.platform.audit.seal.Verifier;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 監査の計測 — what the audit adds to a clerk's work, and how fast a backlog is sealed and verified.
public final class AuditMeasures {
    private static final int RESIDENTS = 2_000;

    private final int rows;
    private final PrintStream out;

    /// @param rows of the backlog, half of them changes and half of them reads
    public AuditMeasures(int rows, PrintStream out) {
        this.rows = rows;
        this.out = out;
    }

    public AuditFigures run() throws IOException, SQLException {
        var audit = new AuditSwitch();
        try (var city = CityHall.open(RESIDENTS, null, audit.initializer(), "--hitomado.jobs.enabled=false")) {
            var overhead = new AuditedWork(city, audit).overhead(out);
            city.bean(Sealer.class).run();
            fill(city.bean(JdbcClient.class));
            var seal = seal(city.bean(Sealer.class));
            var verify = verify(city.bean(Verifier.class));
            tamper(city);
            return new AuditFigures(overhead, seal, verify);
        }
    }

    private void fill(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into platform.audit_event (at, kind, actor, actor_label, subject, detail)
                        select now(), 'CASE_CLAIMED', 'staff:' || gen_random_uuid(), '髙橋 美咲', 'case:' || gen_random_uuid(),
                            '{"procedure": "resident-record"}' from generate_series(1, :n)""").param("n", rows / 2).update();
        jdbc.sql("""
                        insert into registry.access_log (call_id, at, actor_id, actor_label, purpose, purpose_code, legal_basis,
                            person_id, fields, masked)
                        select gen_random_uuid(), now(), 'staff:' || gen_random_uuid(), 'resident-registration', '申請の審査',
                            'CASEWORK', '各手続の根拠法', p.id, array['person.fullName', 'person.birthDate', 'record.address'], false
                        from (select id, row_number() over () as no from registry.person) p
                        join generate_series(1, :n) g on p.no = 1 + mod(g, 1500)""").param("n", rows - rows / 2).update();
        jdbc.sql("analyze platform.audit_event, registry.access_log").update();
    }

    private double seal(Sealer sealer) {
        var begun = System.nanoTime();
        var sealed = sealer.run();
        var seconds = (System.nanoTime() - begun) / 1e9;
        out.printf("封 / sealed: %,d rows in %.1f s%n", sealed, seconds);
        if (sealed < rows) {
            throw new IllegalStateException("only " + sealed + " rows were sealed");
        }
        return sealed / seconds;
    }

    private double verify(Verifier verifier) throws SQLException {
        var begun = System.nanoTime();
        var found = verifier.verify(Map.of());
        var seconds = (System.nanoTime() - begun) / 1e9;
        out.printf("検証 / verified: %,d rows, %,d batches in %.1f s%n", found.rows(), found.batches(), seconds);
        check(found, List.of());
        return found.rows() / seconds;
    }

    /// A verifier that finds nothing would be the fastest: one row is altered, and it must be named.
    private void tamper(CityHall city) throws SQLException {
        var jdbc = city.bean(JdbcClient.class);
        jdbc.sql("alter table platform.audit_event disable trigger user").update();
        var id = jdbc.sql("""
                        update platform.audit_event set actor_label = '別人'
                        where id = (select max(id) - 7 from platform.audit_event) returning id""").query(Long.class).single();
        jdbc.sql("alter table platform.audit_event enable trigger user").update();
        check(
                city.bean(Verifier.class).verify(Map.of()),
                List.of(new Finding(Finding.Kind.ALTERED, "platform.audit_event", id, "")));
        out.println("書き換えた行 / altered row: found");
    }

    private static void check(Verification found, List<Finding> expected) {
        if (!found.findings().equals(expected)) {
            throw new IllegalStateException("found " + found.findings() + ", expected " + expected);
        }
    }
}
