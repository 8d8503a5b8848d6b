package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tools.jackson.databind.json.JsonMapper;

/// The second door with somebody at the database between resident and office.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@Import(MovingFamily.class)
class SealedApplicationsTests {
    @Autowired
    MovingFamily family;

    @Autowired
    Submissions office;

    @Autowired
    Correspondence correspondence;

    @Autowired
    UnsealedQueue older;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private Actor.Resident who = new Actor.Resident(UUID.randomUUID(), "", hitomado.platform.SignInLevel.CARD);

    @BeforeEach
    void nothingElseWaits() {
        jdbc.sql("""
                        update applications.application set acknowledged_at = now(), sealed = null, office_key = null
                        where acknowledged_at is null
                        """).update();
        jdbc.sql("""
                        update applications.reply set acknowledged_at = now(), sealed = null, office_key = null
                        where acknowledged_at is null
                        """).update();
        who = family.newResident();
    }

    private List<SubmittedApplication> taken() {
        jdbc.sql("update applications.application set taken_at = null").update();
        return office.take(50);
    }

    private List<String> replies() {
        jdbc.sql("update applications.reply set taken_at = null").update();
        return office.takeReplies(10).stream()
                .map(reply -> ((ResidentReply.ResidentReplied) reply).text())
                .toList();
    }

    private void flip(String table, UUID id, int at) {
        assertThat(jdbc.sql(
                                "update applications.%s set sealed = set_byte(sealed, %d, get_byte(sealed, %d) # 1) where id = :id"
                                        .formatted(table, at, at))
                        .param("id", id)
                        .update())
                .isEqualTo(1);
    }

    private long broken(String what) {
        return jdbc.sql("select count(*) from platform.audit_event where kind = 'SEAL_BROKEN' and subject = :what")
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private String row(String table, UUID id) {
        return jdbc.sql("select r::text from applications.%s r where id = :id".formatted(table))
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static void assertHides(String row, String... secrets) {
        for (var secret : secrets) {
            assertThat(row)
                    .doesNotContain(secret)
                    .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private UUID written(ApplicationId id, String text) {
        assertThat(correspondence.write(Acting.by(who), id, text)).isNotInstanceOf(WriteResult.Refused.class);
        return jdbc.sql("select id from applications.reply where application_id = :id order by id desc limit 1")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void whatWaitsForTheOfficeIsReadByNobodyElseAndEmptiedWhenTheOfficeHasIt() {
        var id = family.moveOut(who);
        var reply = written(id, "在留カードは更新中です");
        assertHides(row("application", id.value()), "架空区", "髙橋", "nhiInsured");
        assertHides(row("reply", reply), "在留カード", "更新中");
        taken().forEach(one -> office.acknowledge(one.id(), "R8-7001"));
        office.takeReplies(10).forEach(one -> office.acknowledgeReply(one.id()));
        assertThat(jdbc.sql("""
                        select (select count(*) from applications.application where sealed is not null or facts is not null)
                             + (select count(*) from applications.reply where sealed is not null or detail is not null)
                        """).query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 30, 60, 900})
    void anAlteredApplicationIsRefusedListedAndTakenWhenItIsWholeAgain(int at) {
        var id = family.moveOut(who);
        var all = taken();
        flip("application", id.value(), at);
        assertThat(taken()).hasSize(all.size() - 1).noneMatch(one -> one.id().equals(id));
        assertThat(taken()).hasSize(all.size() - 1);
        assertThat(broken("application:" + id)).as("told once").isEqualTo(1);
        assertThat(office.unopened(10))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(id.value()))
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Unopened.Kind.APPLICATION));
        flip("application", id.value(), at);
        assertThat(taken()).containsExactlyElementsOf(all);
        office.acknowledge(id, "R8-7002");
        assertThat(office.unopened(10)).isEmpty();
    }

    @Test
    void applicationsThatChangedPlacesAreRefused() {
        family.submitted(who);
        var ids = taken().stream().map(one -> one.id().value()).toList();
        assertThat(jdbc.sql("""
                        update applications.application a set sealed = other.sealed
                        from applications.application other
                        where (a.id, other.id) in ((:one, :two), (:two, :one))
                        """)
                        .param("one", ids.getFirst())
                        .param("two", ids.getLast())
                        .update())
                .isEqualTo(2);
        assertThat(taken()).hasSize(ids.size() - 2);
        assertThat(office.unopened(10)).extracting(Unopened::id).containsExactly(ids.getFirst(), ids.getLast());
    }

    @Test
    void anAlteredReplyIsRefusedAndHoldsBackTheLaterOnes() {
        var id = family.moveOut(who);
        office.acknowledge(id, "R8-7003");
        var first = written(id, "一つめ");
        written(id, "二つめ");
        flip("reply", first, 70);
        assertThat(replies()).isEmpty();
        assertThat(broken("reply:" + first)).isEqualTo(1);
        assertThat(office.unopened(10))
                .filteredOn(one -> one.kind() == Unopened.Kind.REPLY)
                .extracting(Unopened::id)
                .containsExactly(first);
        flip("reply", first, 70);
        assertThat(replies()).containsExactly("一つめ");
        office.acknowledgeReply(first);
        assertThat(replies()).containsExactly("二つめ");
    }

    @Test
    void whatIsSealedToAKeyThatIsNotHereIsListedAndLeftAlone() {
        var id = family.moveOut(who);
        var all = taken();
        jdbc.sql("update applications.application set office_key = 'ffffffffffffffff' where id = :id")
                .param("id", id.value())
                .update();
        assertThat(taken()).hasSize(all.size() - 1);
        assertThat(office.unopened(10)).extracting(Unopened::id).containsExactly(id.value());
        assertThat(broken("application:" + id)).as("nothing is broken").isZero();
    }

    @Test
    void whatAnOlderVersionLeftWaitingIsSealedAndTakenAsItWas() {
        var id = family.moveOut(who);
        var reply = written(id, "髙橋です");
        var before = taken();
        for (var one : before) {
            jdbc.sql("""
                            update applications.application set sealed = null, office_key = null, facts = cast(:facts as jsonb)
                            where id = :id
                            """)
                    .param("id", one.id().value())
                    .param(
                            "facts",
                            json.writeValueAsString(WireApplication.of(one).facts()))
                    .update();
        }
        jdbc.sql("""
                        update applications.reply set sealed = null, office_key = null, text = '髙橋です', by_label = '髙橋　健一',
                            detail = '{"items": [], "documents": []}' where id = :id
                        """).param("id", reply).update();
        assertThat(taken()).as("never taken plain").isEmpty();
        older.seal();
        assertHides(row("application", id.value()), "架空区");
        assertHides(row("reply", reply), "髙橋");
        assertThat(taken()).containsExactlyElementsOf(before);
        office.acknowledge(id, "R8-7004");
        assertThat(replies()).containsExactly("髙橋です");
    }
}
