package hitomado.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class TransferCommandTests {
    @Autowired
    Transfers transfers;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String login = "c" + UUID.randomUUID().toString().replace("-", "");

    private int run(String lines, String... flags) throws IOException {
        var file = folder.resolve("jinji.csv");
        Files.writeString(file, "login,name,section,ward,roles,from,kind\n" + lines);
        return new TransferCommand(() -> transfers)
                .run(file, Set.of(flags), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private int accounts() {
        return jdbc.sql("select count(*) from identity.staff_account where login = :login")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    @Test
    void looksAndOnlyWithTheFlagTakesOver() throws IOException {
        var line = login + ",新人 一,card,991015,card-clerk,2026-04-01,JOIN\n";
        assertThat(run(line)).isZero();
        assertThat(accounts()).isZero();
        assertThat(run(line, "--apply")).isZero();
        assertThat(accounts()).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 JOINS " + login, "taken over: 1");
    }

    @Test
    void aWrongLineStopsTheFileUnlessOnlyPartOfItIsWanted() throws IOException {
        var lines = login + ",新人 一,card,991015,card-clerk,2026-04-01,JOIN\nnobody-here,,,,,2026-04-01,LEAVE\n";
        assertThat(run(lines, "--apply")).isOne();
        assertThat(accounts()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("3 WRONG nobody-here LOGIN:LOGIN_UNKNOWN");
        assertThat(run(lines, "--apply", "--partly")).isZero();
        assertThat(accounts()).isOne();
    }

    @Test
    void saysWhatIsWrongWithTheFileOrTheWords() {
        assertThat(new TransferCommand(() -> transfers)
                        .run(folder.resolve("none.csv"), Set.of(), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("cannot read");
        assertThat(TransferCommand.takes(List.of("import", "a.csv"))).isTrue();
        assertThat(TransferCommand.takes(List.of("import"))).isFalse();
    }
}
