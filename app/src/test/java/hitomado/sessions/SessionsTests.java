package hitomado.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.door.FactRequest;
import hitomado.door.FactRequests;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Conflict;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotFound;
import hitomado.platform.SignInLevel;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.testing.SignIn;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The office is played by [FakeOffice], as where the resident's side runs in a network of its own.
@SpringBootTest(properties = "hitomado.office=off")
@AutoConfigureMockMvc
class SessionsTests {
    private static final FactKey DATE = FactKey.of("event.date", "event");
    private static final FactKey PHONE = FactKey.of("event.phone", "event");

    @Autowired
    Sessions sessions;

    @Autowired
    KnownFacts known;

    @Autowired
    Answers answers;

    @Autowired
    People people;

    @Autowired
    Interview interview;

    @Autowired
    FactRequests door;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final Actor.Resident resident = new Actor.Resident(UUID.randomUUID(), "髙橋　健一", SignInLevel.CARD);
    private final Acting acting = Acting.by(resident);

    private SessionId begun() {
        return sessions.begin(new Begin(
                acting,
                "move-out",
                Channel.ONLINE,
                new FactRequest.Person.Claims("髙橋　健一", LocalDate.of(1981, 5, 2), "male", "ひとまど市東区青葉町"),
                FilerBasis.SELF));
    }

    private SessionId begunWithFacts() {
        var id = begun();
        new FakeOffice(door, jdbc).knows(id);
        assertThat(known.receive(acting, id)).isEqualTo(FactsStatus.FOUND);
        return id;
    }

    private Answer answer(SessionId id, FactKey key) {
        return sessions.open(resident, id).answers().get(key);
    }

    @Test
    void offersTheOpenDraftInsteadOfASecondSession() {
        var first = begun();
        assertThat(begun()).isEqualTo(first);
        sessions.discard(acting, first);
        assertThat(begun()).isNotEqualTo(first);
    }

    @Test
    void beginningTwiceAtOnceMakesOneSession() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var begins = IntStream.range(0, 8)
                    .<Callable<SessionId>>mapToObj(n -> this::begun)
                    .toList();
            var ids = pool.invokeAll(begins).stream()
                    .map(SessionsTests::got)
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
    }

    private static SessionId got(java.util.concurrent.Future<SessionId> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void waitsForTheOfficeOnAPageThatGoesOnByItself() {
        var id = begun();
        assertThat(get("/sessions/" + id)).hasStatusOk().bodyText().contains("/sessions/" + id + "/waiting");
        assertThat(get("/sessions/" + id + "/waiting")).hasStatus(204);
        new FakeOffice(door, jdbc).knows(id);
        assertThat(get("/sessions/" + id + "/waiting")).hasStatusOk().hasHeader("HX-Redirect", "/sessions/" + id);
        assertThat(get("/sessions/" + id)).hasStatus(302).hasHeader("Location", "/sessions/" + id + "/people");
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(SignIn.as(resident)).exchange();
    }

    @Test
    void fillsInWhatTheRegisterKnowsAndKeepsTheSource() {
        var id = begunWithFacts();
        var snapshot = sessions.open(resident, id);
        assertThat(snapshot.people()).extracting(Subject::ref).containsExactly("ref-1", "ref-2", "ref-3");
        assertThat(snapshot.people()).noneMatch(Subject::isNew);
        var name = answer(id, FactKey.of("person.fullName", "p1"));
        assertThat(name.value()).isEqualTo("髙橋　健一");
        assertThat(name.source()).isEqualTo(Source.REGISTER);
        assertThat(snapshot.value("person.isFiler", new SubjectId("p1"))).contains("true");
        assertThat(snapshot.value("person.isFiler", new SubjectId("p2"))).contains("false");
    }

    @Test
    void keepsTheCardsFactsWhereTheRegisterKnowsNobody() {
        var id = begun();
        new FakeOffice(door, jdbc).knowsNobody(id);
        assertThat(known.receive(acting, id)).isEqualTo(FactsStatus.UNKNOWN_PERSON);
        var name = answer(id, FactKey.of("person.fullName", "p1"));
        assertThat(name.source()).isEqualTo(Source.CARD);
        assertThat(sessions.open(resident, id).people()).singleElement().matches(Subject::isNew);
    }

    @Test
    void doesNotExistForAStrangerAndLeavesATrace() {
        var id = begun();
        var stranger = new Actor.Resident(UUID.randomUUID(), "別人", SignInLevel.CARD);
        assertThatThrownBy(() -> sessions.open(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select actor from platform.audit_event where kind = 'FOREIGN_ID_REFUSED' and subject = :s")
                        .param("s", "session:" + id)
                        .query(String.class)
                        .list())
                .containsExactly(stranger.key());
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeRead() {
        var id = begunWithFacts();
        var result = answers.save(acting, id, Map.of(DATE, "令和元年4月30日", PHONE, "090-1234-5678"), Set.of(DATE));
        assertThat(result.problems()).containsExactly(Map.entry(DATE, "input.eraNotYetBegun"));
        assertThat(answers.typed(resident, id).get(DATE).text()).isEqualTo("令和元年4月30日");
        assertThat(answer(id, PHONE).value()).isEqualTo("09012345678");
        answers.save(acting, id, Map.of(DATE, "令和8年3月28日"), Set.of(DATE));
        assertThat(answers.typed(resident, id)).isEmpty();
        assertThat(answer(id, DATE).value()).isEqualTo("2026-03-28");
    }

    @Test
    void keepsTheHistoryOfAChangedAnswer() {
        var id = begunWithFacts();
        answers.save(acting, id, Map.of(PHONE, "0312345678"), Set.of());
        answers.save(acting, id, Map.of(PHONE, "0398765432"), Set.of());
        assertThat(jdbc.sql("""
                        select value from sessions.answer
                        where session_id = :id and fact = 'event.phone' order by id
                        """).param("id", id.value()).query(String.class).list())
                .containsExactly("0312345678", "0398765432");
    }

    @Test
    void refusesFactsThatNobodyMayType() {
        var id = begunWithFacts();
        var forged = FactKey.of("event.signInLevel", "event");
        assertThatThrownBy(() -> answers.save(acting, id, Map.of(forged, "card"), Set.of()))
                .isInstanceOf(NotFound.class);
        var nobody = FactKey.of("person.occupation", "p9");
        assertThatThrownBy(() -> answers.save(acting, id, Map.of(nobody, "農業"), Set.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesFourByteCharactersAndScriptAsPlainText() {
        var id = begunWithFacts();
        var building = FactKey.of("event.destinationBuilding", "event");
        var typed = "<script>alert(1)</script>𠮷野家ビル葛󠄀";
        answers.save(acting, id, Map.of(building, typed), Set.of());
        assertThat(answer(id, building).value()).isEqualTo(typed);
    }

    @Test
    void neverAsksWhatIsKnown() {
        var id = begunWithFacts();
        people.choose(acting, id, Set.of(new SubjectId("p1"), new SubjectId("p2"), new SubjectId("p3")));
        var state = interview.state(resident, id);
        var asked = state.plan().questions().stream()
                .map(question -> question.key())
                .toList();
        assertThat(asked).doesNotContainAnyElementsOf(state.snapshot().answers().keySet());
        assertThat(asked).contains(DATE);
        assertThat(state.plan().pages()).allMatch(page -> page.size() <= 5);
    }

    @Test
    void filesAsHeadWhenTheHeadStays() {
        var id = begunWithFacts();
        people.choose(acting, id, Set.of(new SubjectId("p3")));
        assertThat(sessions.open(resident, id).value("event.filerBasis", SubjectId.EVENT))
                .contains("sameHousehold");
    }

    @Test
    void takesNothingAfterTheEnd() {
        var id = begunWithFacts();
        assertThat(sessions.close(acting, id)).contains(acting);
        assertThat(sessions.close(acting, id)).isEmpty();
        assertThatThrownBy(() -> answers.save(acting, id, Map.of(PHONE, "0312345678"), Set.of()))
                .isInstanceOf(Conflict.class);
    }
}
