package hitomado.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.operations.Backup;
import hitomado.platform.operations.Restore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTests {
    @TempDir
    Path data;

    private SealedCity city;

    @BeforeEach
    void begin() {
        city = new SealedCity(data);
        city.events(3);
        city.reads(2);
        city.sealer().run();
    }

    @Test
    void cleanTrailEndsWithZeroAndTellsHeadAndPublicKey() throws SQLException {
        var said = verify(0, Set.of("--unsealed=5", "--head=2:" + city.head()));
        assertThat(said)
                .contains("○ 改ざんは見つかりません / nothing found: 5 行", "2 束", "2:" + city.head())
                .contains(city.place(SealedCity.KEY)
                        .keys()
                        .publicKeys()
                        .getFirst()
                        .base64())
                .doesNotContain(SealedCity.KEY);
    }

    @Test
    void findingsEndWithOneAndAreNamed() throws SQLException {
        city.asSuperuser("update platform.audit_event set actor = 'x' where id = 2");
        assertThat(verify(1, Set.of())).contains("× ALTERED platform.audit_event 2 — 行が書き換えられています");
        assertThat(verify(1, Set.of("--head=2:" + "0".repeat(64)))).contains("REWRITTEN anchor 2");
    }

    @Test
    void onlyWhatIsUnderstoodIsDone() {
        assertThat(AuditCommand.understands(List.of("verify"), Set.of("--unsealed=5")))
                .isTrue();
        assertThat(AuditCommand.understands(List.of("verify"), Set.of("--unsealed=five")))
                .isFalse();
        assertThat(AuditCommand.understands(List.of("forget"), Set.of())).isFalse();
        assertThat(AuditCommand.understands(List.of(), Set.of())).isFalse();
    }

    @Test
    void restoredBackupIsTakenForWhatItIs() throws SQLException, IOException {
        var file = data.resolve("city.zip");
        Backup.write(city.source, file, Clock.fixed(SealedCity.NOW, ZoneOffset.UTC));
        city.events(4);
        city.sealer().run();
        assertThat(city.verify().batches()).isEqualTo(3);

        Restore.read(city.source, file, true);
        assertThat(city.codes()).as("a restore that nobody told of").containsExactly("TAIL_CUT anchor 3");
        AuditCommand.restored(city.source, city.place(SealedCity.KEY));
        assertThat(city.verify().findings()).isEmpty();
        assertThat(city.verify().notes()).containsExactly("restored " + SealedCity.NOW + ": 3 -> 2");

        city.events(1);
        city.sealer().run();
        assertThat(city.verify().findings()).isEmpty();
        city.asSuperuser(
                "delete from platform.audit_seal where no = 3", "delete from platform.audit_event where id > 3");
        assertThat(city.codes()).containsExactly("TAIL_CUT anchor 3");
    }

    private String verify(int code, Set<String> flags) throws SQLException {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var command = new AuditCommand(city.source, city.place(SealedCity.KEY), out);
        assertThat(command.verify(SealedCity.LEDGERS, flags)).isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }
}
