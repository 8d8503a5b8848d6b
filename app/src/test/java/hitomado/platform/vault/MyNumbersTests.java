package hitomado.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Purpose;
import hitomado.platform.files.StoreResult;
import hitomado.platform.files.StoredFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class MyNumbersTests {
    private static final Acting WHO = Acting.by(new Actor.Process("test"));

    @Autowired
    MyNumbers numbers;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    private static MyNumber number(UUID of) {
        var eleven = "%011d".formatted(Math.floorMod(of.getLeastSignificantBits(), 100_000_000_000L));
        return ((MyNumber.Reading.Read) MyNumber.read(eleven + MyNumber.checkDigit(eleven))).number();
    }

    /// Tables in which any column shows one of these texts, plain or in hexadecimal digits.
    private List<String> tablesShowing(String... texts) {
        var found = new ArrayList<String>();
        var tables = jdbc.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(50).contains("platform.stored_file", "platform.my_number");
        for (var table : tables) {
            for (var text : texts) {
                var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
                if (jdbc.sql("select exists (select 1 from " + table
                                + " x where position(:text in x::text) > 0 or position(:hex in x::text) > 0)")
                        .param("text", text)
                        .param("hex", hex)
                        .query(Boolean.class)
                        .single()) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    @Test
    void neitherNumberNorDocumentStandsInAnyColumnLogOrException(CapturedOutput log) {
        var holder = UUID.randomUUID();
        var number = number(holder);
        var secret = "秘密の在学証明書" + holder;
        assertThat(numbers.keep(WHO, holder, number)).isTrue();
        var upload =
                new MockMultipartFile("f", "a.pdf", null, ("%PDF-1.7\n" + secret).getBytes(StandardCharsets.UTF_8));
        var stored = (StoreResult.Stored) files.store(upload);
        files.store("通知.pdf", ("%PDF-1.7\n" + secret).getBytes(StandardCharsets.UTF_8));

        assertThat(tablesShowing(stored.file().sha256())).contains("platform.stored_file"); // the search itself finds
        assertThat(tablesShowing(number.reveal(), secret)).isEmpty();
        assertThat(log.getAll()).doesNotContain(number.reveal(), secret);
        assertThat(number + " " + stored + " " + numbers).doesNotContain(number.reveal(), secret);
    }

    @Test
    void numberIsOpenedForAPurposeAndBelongsToOneHolder() {
        var holder = UUID.randomUUID();
        var number = number(holder);
        numbers.keep(WHO, holder, number);
        assertThat(numbers.keep(WHO, UUID.randomUUID(), number)).isFalse();
        assertThat(numbers.findHolder(number)).contains(holder);
        assertThat(numbers.open(WHO, Purpose.values()[0], holder)).isEqualTo(number);
        assertThatThrownBy(() -> numbers.open(WHO, Purpose.values()[0], UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select kind || detail::text from platform.audit_event where subject = :s order by id")
                        .param("s", "my-number:" + holder)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .satisfies(rows -> assertThat(rows.getFirst()).startsWith("MY_NUMBER_KEPT"))
                .satisfies(rows -> assertThat(rows.getLast())
                        .startsWith("MY_NUMBER_OPENED")
                        .contains(Purpose.values()[0].name())
                        .doesNotContain(number.reveal()));
        var next = number(UUID.randomUUID());
        assertThat(numbers.keep(WHO, holder, next)).isTrue();
        assertThat(numbers.findHolder(number)).isEmpty();
    }

    @Test
    void rowUnderAnotherHolderDoesNotOpen() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        numbers.keep(WHO, one, number(one));
        jdbc.sql("update platform.my_number set holder = :other where holder = :one")
                .param("one", one)
                .param("other", other)
                .update();
        assertThatThrownBy(() -> numbers.open(WHO, Purpose.values()[0], other)).isInstanceOf(VaultException.class);
    }
}
