package hitomado.door;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// The first door without an office behind it: the test plays both sides, and somebody with the database in between.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
class FactRequestsTests {
    private static final FactRequest.Person.Claims WHO =
            new FactRequest.Person.Claims("髙橋　健一", LocalDate.of(1981, 5, 2), "male", "ひとまど市潮見区港町");
    private static final FactAnswer ANSWER = new FactAnswer(
            FactAnswer.Status.FOUND,
            "register",
            List.of(new FactAnswer.Member("ref-1", Map.of("person.fullName", "髙橋　健一", "person.careLevel", "要介護3"))),
            Map.of("household.addressTown", "港町一丁目"),
            Map.of());

    @Autowired
    FactRequests door;

    @Autowired
    SealedQueue queue;

    @Autowired
    JdbcClient jdbc;

    private UUID id = UUID.randomUUID();

    @BeforeEach
    void nobodyElseAsks() {
        id = UUID.randomUUID();
        jdbc.sql("delete from door.fact_request").update();
    }

    private FactRequest request() {
        return new FactRequest(
                id, "resident:1", "髙橋　健一", WHO, Purpose.PREFILL, "move-out", List.of("person.careLevel"));
    }

    private void asked() {
        door.ask(id, request());
    }

    private void answered() {
        asked();
        door.take(10).forEach(taken -> door.answer(taken.id(), ANSWER));
    }

    private List<FactRequest> taken() {
        return door.take(10).stream().map(FactRequests.Taken::request).toList();
    }

    private long broken() {
        return jdbc.sql("select count(*) from platform.audit_event where kind = 'SEAL_BROKEN' and subject = :id")
                .param("id", "request:" + id)
                .query(Long.class)
                .single();
    }

    private void sql(String statement) {
        assertThat(jdbc.sql(statement).param("id", id).update()).isEqualTo(1);
    }

    @Test
    void theDatabaseShowsNeitherWhoIsAskedAboutNorWhatIsAnswered() {
        answered();
        var row = jdbc.sql("select r::text from door.fact_request r where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        for (var secret : List.of("髙橋", "1981-", "港町", "要介護", "careLevel", "ref-1")) {
            assertThat(row)
                    .doesNotContain(secret)
                    .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void theOfficeReadsTheRequestAndTheAnswerIsGivenOnce() {
        asked();
        assertThat(door.collect(id)).isEmpty();
        assertThat(taken()).containsExactly(request());
        assertThat(door.take(10)).isEmpty();
        door.answer(id, ANSWER);
        assertThat(door.collect(id)).contains(ANSWER);
        assertThat(jdbc.sql("select count(*) from door.fact_request")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(broken()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20, 60, 100})
    void anAlteredAnswerIsRefusedWrittenDownAndAskedAgain(int at) {
        answered();
        sql(
                "update door.fact_request set sealed_answer = set_byte(sealed_answer, %d, get_byte(sealed_answer, %d) # 1) where id = :id"
                        .formatted(at, at));
        assertThat(door.collect(id)).isEmpty();
        assertThat(broken()).isEqualTo(1);
        assertThat(taken()).containsExactly(request());
        door.answer(id, ANSWER);
        assertThat(door.collect(id)).contains(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 60, 200})
    void anAlteredRequestIsRefusedWrittenDownAndAskedAgain(int at) {
        asked();
        sql("update door.fact_request set sealed = set_byte(sealed, %d, get_byte(sealed, %d) # 64) where id = :id"
                .formatted(at, at));
        assertThat(taken()).isEmpty();
        assertThat(taken()).as("not looked at again and again").isEmpty();
        assertThat(broken()).isEqualTo(1);
        assertThat(door.collect(id)).isEmpty();
        assertThat(taken()).containsExactly(request());
    }

    @Test
    void anAnswerPutIntoTheRowOfSomebodyElseIsRefused() {
        answered();
        var other = UUID.randomUUID();
        door.ask(other, request());
        jdbc.sql("""
                        update door.fact_request set answered_at = now(),
                            sealed_answer = (select sealed_answer from door.fact_request where id = :mine) where id = :other
                        """).param("mine", id).param("other", other).update();
        assertThat(door.collect(other)).isEmpty();
        assertThat(door.collect(id)).contains(ANSWER);
    }

    @Test
    void whatTheResidentsSideKeptIsOpenedByItsOwnKeyOnly() {
        answered();
        sql("update door.fact_request set kept = overlay(kept placing 'AAAA' from 40) where id = :id");
        assertThat(door.collect(id)).contains(FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON));
        assertThat(broken()).isEqualTo(1);
    }

    @Test
    void anAnswerNobodyCollectedIsForgottenAndAskedAgainWhenTheResidentComesBack() {
        answered();
        sql("update door.fact_request set expires_at = now() - interval '1 second' where id = :id");
        queue.sweep();
        assertThat(jdbc.sql("select sealed_answer from door.fact_request where id = :id")
                        .param("id", id)
                        .query((rs, n) -> Optional.ofNullable(rs.getBytes(1)))
                        .single())
                .isEmpty();
        assertThat(taken()).as("nobody is asked for as long as nobody waits").isEmpty();
        assertThat(door.collect(id)).isEmpty();
        assertThat(taken()).containsExactly(request());
        door.answer(id, ANSWER);
        assertThat(door.collect(id)).contains(ANSWER);
    }

    @Test
    void aRequestOfAnOlderVersionIsSealedAtTheNextStart() {
        jdbc.sql("""
                        insert into door.fact_request (id, asked_at, expires_at, request, answered_at, answer)
                        values (:id, now(), now() + interval '15 minutes', cast(:request as jsonb), now(), '{"status": "FOUND"}')
                        """).param("id", id).param("request", """
                        {"session": "%s", "actor": "resident:1", "actorLabel": "髙橋　健一", "claims": {"fullName": "髙橋　健一",
                         "birthDate": "1981-05-02", "sex": "male", "address": "ひとまど市潮見区港町"}, "ref": null,
                         "purpose": "PREFILL", "lifeEvent": "move-out", "facts": ["person.careLevel"]}
                        """.formatted(id)).update();
        queue.sweep();
        assertThat(jdbc.sql("select r::text from door.fact_request r where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("髙橋");
        assertThat(taken()).containsExactly(request());
        door.answer(id, ANSWER);
        assertThat(door.collect(id)).contains(ANSWER);
    }

    @Test
    void aRequestSealedToAKeyThatIsNotHereWaitsAndIsSealedAnew() {
        asked();
        sql("update door.fact_request set office_key = 'ffffffffffffffff' where id = :id");
        assertThat(taken()).isEmpty();
        sql("update door.fact_request set expires_at = now() - interval '1 second' where id = :id");
        assertThat(door.collect(id)).isEmpty();
        assertThat(taken()).containsExactly(request());
    }

    @Test
    void aRequestThatIsGoneLetsTheSessionGoOn() {
        assertThat(door.collect(id)).contains(FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON));
        door.answer(id, ANSWER);
        assertThat(door.collect(id)).contains(FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON));
    }
}
