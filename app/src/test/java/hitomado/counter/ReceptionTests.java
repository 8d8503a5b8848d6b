package hitomado.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.door.FactRequest;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.Source;
import hitomado.registry.DemoCity;
import hitomado.registry.ResidentId;
import hitomado.rules.FactKey;
import hitomado.sessions.Channel;
import hitomado.sessions.FactsStatus;
import hitomado.sessions.KnownFacts;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import hitomado.testing.Answering;
import hitomado.testing.DemoCityTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoCityTest
class ReceptionTests {
    private static final FactKey BASIS = FactKey.of("event.filerBasis", "event");

    private Counter counter;

    @Autowired
    void counter(Reception reception, Answering answering) {
        counter = new Counter(reception, answering);
    }

    @Autowired
    Reception reception;

    @Autowired
    Sessions sessions;

    @Autowired
    KnownFacts known;

    @Autowired
    Answering answering;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Staff staff = Counter.receptionist();
    private final ResidentId head = DemoCity.person("takahashi.head");
    private final ResidentId wife = DemoCity.person("takahashi.wife");
    private final ResidentId protectedHead = DemoCity.person("protected.head");
    private final ResidentId opponent = DemoCity.person("opponent.head");

    private SessionId received(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Received.class);
        return ((Outcome.Received) outcome).session();
    }

    private String answer(SessionId session, FactKey key) {
        return sessions.open(staff, session).answers().get(key).value();
    }

    @Test
    void beginsForAResidentWithWhatTheRegisterKnows() {
        var session = received(reception.begin(staff, head, Counter.self(), "move-within"));
        assertThat(known.receive(Acting.by(staff), session)).isEqualTo(FactsStatus.FOUND);
        var snapshot = sessions.open(staff, session);
        assertThat(snapshot.channel()).isEqualTo(Channel.COUNTER);
        assertThat(snapshot.people())
                .hasSize(4)
                .first()
                .satisfies(p -> assertThat(p.ref()).isEqualTo(head.toString()));
        assertThat(answer(session, FactKey.of("event.channel", "event"))).isEqualTo("counter");
        assertThat(answer(session, BASIS)).isEqualTo("self");
        assertThat(answer(session, FactKey.of("person.fullName", "p1"))).isEqualTo("髙橋　健一");
        var sheet = reception.find(staff, session).orElseThrow();
        assertThat(sheet.visitor().name()).isEqualTo("髙橋　健一");
        assertThat(sheet.visitor().identifiedBy()).isEqualTo(Visitor.Identification.PHOTO_CARD);
        assertThat(audit.of("session:" + session))
                .extracting(AuditTrail.Entry::kind)
                .contains(AuditKind.SESSION_BEGUN, AuditKind.RECEPTION_BEGUN);
    }

    @Test
    void aProxyWithoutALetterIsRefused() {
        var without = Counter.named("田中 次郎", FilerBasis.PROXY, Visitor.Authority.NONE);
        assertThat(reception.begin(staff, head, without, "move-within")).isInstanceOf(Outcome.AuthorityMissing.class);
        var register = Counter.named("田中 次郎", FilerBasis.PROXY, Visitor.Authority.REGISTER);
        assertThat(reception.begin(staff, head, register, "move-within")).isInstanceOf(Outcome.AuthorityMissing.class);
        var nameless = Counter.named(" ", FilerBasis.PROXY, Visitor.Authority.LETTER);
        assertThat(reception.begin(staff, head, nameless, "move-within")).isInstanceOf(Outcome.NameMissing.class);
        assertThat(sessions.drafts(staff)).isEmpty();
    }

    @Test
    void aProxyWithALetterIsNamedOnceAndNotAskedAgain() {
        var proxy = Counter.named("葛󠄀西 𠮷乃", FilerBasis.PROXY, Visitor.Authority.LETTER);
        var session = received(reception.begin(staff, head, proxy, "move-within"));
        var name = sessions.open(staff, session).answers().get(FactKey.of("event.actingName", "event"));
        assertThat(name.value()).isEqualTo("葛󠄀西 𠮷乃");
        assertThat(name.source()).isEqualTo(Source.STAFF);
        assertThat(answer(session, BASIS)).isEqualTo("proxy");
        answering.choose(Acting.by(staff), session);
        assertThat(answer(session, BASIS)).as("after choosing who moves").isEqualTo("proxy");
    }

    @Test
    void aLegalRepresentativeNeedsProofFromARegister() {
        var without = Counter.named("田中 次郎", FilerBasis.LEGAL_REPRESENTATIVE, Visitor.Authority.LETTER);
        assertThat(reception.begin(staff, head, without, "move-within")).isInstanceOf(Outcome.AuthorityMissing.class);
        var proven = Counter.named("田中 次郎", FilerBasis.LEGAL_REPRESENTATIVE, Visitor.Authority.REGISTER);
        assertThat(answer(received(reception.begin(staff, head, proven, "move-within")), BASIS))
                .isEqualTo("legalRepresentative");
    }

    @Test
    void theHeadFilesForTheWifeAndStandsOnThePapersAsTheOneWhoFiles() {
        var visitor = Counter.visitor(FilerBasis.HEAD, head, Visitor.Authority.NONE);
        var session = received(reception.begin(staff, wife, visitor, "move-within"));
        known.receive(Acting.by(staff), session);
        var snapshot = sessions.open(staff, session);
        assertThat(snapshot.filer().orElseThrow().ref()).isEqualTo(head.toString());
        assertThat(snapshot.represented()).isEqualTo(wife.toString());
        assertThat(reception.find(staff, session).orElseThrow().visitor().name())
                .isEqualTo("髙橋　健一");
    }

    @Test
    void thePersonConcernedIsNobodyElse() {
        var other = Counter.visitor(FilerBasis.SELF, wife, Visitor.Authority.NONE);
        assertThat(reception.begin(staff, head, other, "move-within")).isInstanceOf(Outcome.NotThePerson.class);
        var stranger = Counter.visitor(FilerBasis.HEAD, opponent, Visitor.Authority.NONE);
        assertThatThrownBy(() -> reception.begin(staff, head, stranger, "move-within"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theOpponentIsRefusedAndItIsRecorded() {
        var visitor = Counter.visitor(FilerBasis.HEAD, opponent, Visitor.Authority.NONE);
        assertThat(reception.begin(staff, protectedHead, visitor, "move-within"))
                .isInstanceOf(Outcome.Stopped.class);
        assertThat(audit.of("person:" + protectedHead))
                .filteredOn(entry -> entry.actor().equals(staff.key()))
                .extracting(AuditTrail.Entry::kind)
                .containsOnly(AuditKind.RECEPTION_STOPPED);
        assertThat(sessions.drafts(staff)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = FilerBasis.class, mode = EnumSource.Mode.EXCLUDE, names = "SELF")
    void nobodyButThePersonConcernedBeginsForAProtectedHousehold(FilerBasis basis) {
        for (var authority : Visitor.Authority.values()) {
            var visitor = Counter.named("佐藤 隆史", basis, authority);
            assertThat(reception.begin(staff, protectedHead, visitor, "move-within"))
                    .isInstanceOfAny(Outcome.Stopped.class, Outcome.AuthorityMissing.class);
        }
        var daughter = Counter.visitor(basis, DemoCity.person("protected.daughter"), Visitor.Authority.REGISTER);
        assertThat(reception.begin(staff, protectedHead, daughter, "move-within"))
                .isInstanceOfAny(Outcome.Stopped.class, Outcome.AuthorityMissing.class);
        assertThat(sessions.drafts(staff)).isEmpty();
    }

    @Test
    void theProtectedPersonBeginsAndTheAddressStaysInTheRegister() {
        var session = received(reception.begin(staff, protectedHead, Counter.self(), "move-within"));
        known.receive(Acting.by(staff), session);
        assertThat(sessions.open(staff, session).answers().values())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.value()).doesNotContain("北星", "銀河台"));
    }

    @Test
    void aNewcomerIsNamedInNoReference() {
        var claims = new FactRequest.Person.Claims("架空 太郎", LocalDate.of(1999, 9, 9), "male", "東京都架空区1-2-3");
        var session = received(reception.begin(staff, claims, Counter.self(), "move-in"));
        assertThat(sessions.open(staff, session).represented()).startsWith("newcomer:");
        assertThat(received(reception.begin(staff, claims, Counter.self(), "move-in")))
                .as("the open draft")
                .isEqualTo(session);
        assertThat(jdbc.sql(
                                "select coalesce(represented, '') || detail::text from platform.audit_event where subject = :s")
                        .param("s", "session:" + session)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain("架空", "1999"));
    }

    @Test
    void whoIsInTheRegisterIsNoNewcomer() {
        var claims =
                new FactRequest.Person.Claims("佐藤　真央", LocalDate.of(1988, 6, 9), "female", "ひとまど県ひとまど市北星区銀河台五丁目2番30号");
        assertThat(reception.begin(staff, claims, Counter.self(), "move-in"))
                .isEqualTo(new Outcome.InRegister(protectedHead));
    }

    @Test
    void aSecondVisitWritesTheNewVisitorAndTheNewBasis() {
        var session = received(reception.begin(staff, head, Counter.self(), "move-out"));
        var proxy = Counter.named("田中 次郎", FilerBasis.PROXY, Visitor.Authority.LETTER);
        assertThat(received(reception.begin(staff, head, proxy, "move-out"))).isEqualTo(session);
        assertThat(answer(session, BASIS)).isEqualTo("proxy");
        assertThat(reception.find(staff, session).orElseThrow().visitor().name())
                .isEqualTo("田中 次郎");
    }

    @Test
    void onlyReceptionReceives() {
        var clerk = Counter.staff("991015", Permission.CASE_WORK, Permission.REGISTRY_READ);
        assertThatThrownBy(() -> reception.begin(clerk, head, Counter.self(), "move-within"))
                .isInstanceOf(NotAllowed.class);
        var supporter = Counter.staff("991015", Permission.SUPPORT_TYPING);
        assertThatThrownBy(() -> reception.begin(supporter, head, Counter.self(), "move-within"))
                .isInstanceOf(NotAllowed.class);
        assertThat(List.of(sessions.drafts(clerk), sessions.drafts(supporter))).allMatch(List::isEmpty);
    }
}
