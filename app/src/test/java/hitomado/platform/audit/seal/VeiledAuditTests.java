package hitomado.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.audit.AuditTrail;
import hitomado.platform.veil.VeilSchema;
import hitomado.platform.veil.VeiledSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// 覆われた監査記録の封 — the internet's database: what the process seals, the command finds unchanged without any key.
class VeiledAuditTests {
    private static final List<Ledger> LEDGERS = List.of(AuditTrail.LEDGER);

    @TempDir
    Path data;

    private SealedCity city;
    private DataSource veiled;

    @BeforeEach
    void sealAsTheProcessDoes() {
        city = new SealedCity(data);
        VeilSchema.apply(city.source);
        veiled = new VeiledSource(city.source, new SecretKeySpec(new byte[32], "AES"));
        for (var name : List.of("髙橋 𠮷 葛󠄀", "山﨑 健一")) {
            JdbcClient.create(veiled)
                    .sql("""
                            insert into platform.audit_event (at, kind, actor, actor_label, detail)
                            values (timestamptz '2026-11-21 11:00+09', 'SIGNED_IN', 'resident:1', :label, cast(:detail as jsonb))
                            """)
                    .param("label", name)
                    .param("detail", "{\"a\": \"b\"}")
                    .update();
        }
        new Sealer(
                        JdbcClient.create(veiled),
                        new DataSourceTransactionManager(veiled),
                        LEDGERS,
                        city.place(SealedCity.KEY))
                .run();
    }

    @Test
    void commandFindsNothingInWhatTheProcessSealed() throws SQLException {
        assertThat(city.jdbc
                        .sql("select actor_label from platform.audit_event")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(label -> label.startsWith("veil1."));
        assertThat(verify(0)).contains("○ 改ざんは見つかりません / nothing found: 2 行");
        assertThat(new Verifier(veiled, LEDGERS, city.place(SealedCity.KEY), Duration.ofMinutes(15))
                        .verify(Map.of())
                        .findings())
                .as("nor does the night's verification")
                .isEmpty();
    }

    @Test
    void oneVeilPutInThePlaceOfAnotherIsFound() throws SQLException {
        city.asSuperuser("""
                update platform.audit_event set actor_label = (select actor_label from platform.audit_event where id = 2)
                where id = 1""");
        assertThat(verify(1)).contains("× ALTERED platform.audit_event 1");
    }

    @Test
    void sealIsOverTheVeilSoThatNobodyGuessesNamesByIt() throws SQLException {
        city.asSuperuser("alter table platform.audit_event disable trigger audit_event_is_append_only");
        JdbcClient.create(veiled)
                .sql("update platform.audit_event set actor_label = :label where id = 1")
                .param("label", "髙橋 𠮷 葛󠄀")
                .update();
        city.asSuperuser("alter table platform.audit_event enable trigger audit_event_is_append_only");
        assertThat(verify(1)).as("the same name, veiled anew").contains("× ALTERED platform.audit_event 1");
    }

    private String verify(int code) throws SQLException {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(new AuditCommand(city.source, city.place(SealedCity.KEY), out).verify(LEDGERS, Set.of()))
                .isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }
}
