package hitomado.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.door.FactRequest;
import hitomado.door.FactRequests;
import hitomado.identity.Accounts;
import hitomado.identity.CardSamples;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.SignInLevel;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.HandoverCode;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class HandoversTests {
    private static final FactKey PHONE = FactKey.of("event.phone", "event");
    private static final FactKey CHANNEL = FactKey.of("event.channel", "event");
    private static final FactKey FILED_ON = FactKey.of("event.filedOn", "event");

    @Autowired
    Sessions sessions;

    @Autowired
    KnownFacts known;

    @Autowired
    Answers answers;

    @Autowired
    Handovers handovers;

    @Autowired
    Channels channels;

    @Autowired
    FactRequests door;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor.Resident resident = person("髙橋　健一");
    private final Acting acting = Acting.by(resident);
    private final Actor.Staff reception = staff(Permission.RECEPTION);
    private final Actor.Staff supporter = staff(Permission.SUPPORT_TYPING);

    private static Actor.Resident person(String name) {
        return new Actor.Resident(UUID.randomUUID(), name, SignInLevel.CARD);
    }

    private static Actor.Staff staff(Permission... permissions) {
        return new Actor.Staff(UUID.randomUUID(), "職員 花子", "resident-registration", "991015", Set.of(permissions));
    }

    private SessionId begun() {
        return sessions.begin(new Begin(
                acting,
                "move-out",
                Channel.ONLINE,
                new FactRequest.Person.Claims("髙橋　健一", LocalDate.of(1981, 5, 2), "male", "ひとまど市東区青葉町"),
                FilerBasis.SELF));
    }

    private SessionId joined(Actor who, HandoverCode code) {
        var joined = handovers.join(Acting.by(who), code);
        assertThat(joined).isInstanceOf(Handovers.Joined.Session.class);
        return ((Handovers.Joined.Session) joined).id();
    }

    private Answer answer(SessionId id, FactKey key) {
        return sessions.open(resident, id).answers().get(key);
    }

    @Test
    void isContinuedAtTheCounterByTheCodeAndStaffNeverBecomeTheResident() {
        var id = begun();
        var code = handovers.issue(acting, id);
        assertThat(handovers.issue(acting, id)).isEqualTo(code);
        assertThatThrownBy(() -> sessions.open(reception, id)).isInstanceOf(NotFound.class);
        assertThat(joined(reception, code)).isEqualTo(id);
        answers.save(Acting.by(reception), id, Map.of(PHONE, "0312345678"), Set.of());
        assertThat(answer(id, PHONE).actor()).isEqualTo(reception.key());
        assertThat(answer(id, PHONE).source()).isEqualTo(Source.RESIDENT);
        assertThat(sessions.open(reception, id).owner()).isEqualTo(resident.key());
    }

    @Test
    void atTheCounterTheChannelAndTheDayOfFilingAreThoseOfTheCounter() {
        var id = begun();
        jdbc.sql("update sessions.answer set value = '2020-01-01' where session_id = :id and fact = 'event.filedOn'")
                .param("id", id.value())
                .update();
        assertThat(answer(id, CHANNEL).value()).isEqualTo("online");
        joined(reception, handovers.issue(acting, id));
        assertThat(sessions.open(resident, id).channel()).isEqualTo(Channel.COUNTER);
        assertThat(answer(id, CHANNEL).value()).isEqualTo("counter");
        assertThat(answer(id, CHANNEL).source()).isEqualTo(Source.SYSTEM);
        assertThat(answer(id, CHANNEL).actor()).isEqualTo(reception.key());
        assertThat(answer(id, FILED_ON).value()).isEqualTo(LocalDate.now(clock).toString());
        assertThat(answer(id, FILED_ON).source()).isEqualTo(Source.SYSTEM);
        channels.toOnline(resident, id);
        assertThat(sessions.open(resident, id).channel()).isEqualTo(Channel.ONLINE);
        assertThat(answer(id, CHANNEL).value()).isEqualTo("online");
    }

    @Test
    void aSupporterTypesAndNeverBecomesTheResident() {
        var id = begun();
        joined(supporter, handovers.issue(acting, id));
        answers.save(Acting.by(supporter), id, Map.of(PHONE, "0312345678"), Set.of());
        assertThat(answer(id, PHONE).actor()).isEqualTo(supporter.key());
        assertThat(answer(id, PHONE).source()).isEqualTo(Source.RESIDENT);
        assertThat(sessions.parties(resident, id)).anySatisfy(party -> {
            assertThat(party.actor()).isEqualTo(supporter.key());
            assertThat(party.role()).isEqualTo(PartyRole.SUPPORTER);
        });
        assertThat(sessions.open(resident, id).channel()).isEqualTo(Channel.TERMINAL);
        assertThat(answer(id, CHANNEL).value()).isEqualTo("online");
        assertThatThrownBy(() -> sessions.close(Acting.by(supporter), id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sessions.discard(Acting.by(supporter), id)).isInstanceOf(NotAllowed.class);
        assertThat(sessions.open(resident, id).state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void aSupportersPartEndsWithTheSession() {
        var id = begun();
        joined(supporter, handovers.issue(acting, id));
        assertThat(sessions.drafts(supporter)).extracting(Draft::id).containsExactly(id);
        assertThat(sessions.close(acting, id)).isPresent();
        assertThatThrownBy(() -> sessions.open(supporter, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSupportersPartEndsWithTheDay() {
        var id = begun();
        joined(supporter, handovers.issue(acting, id));
        jdbc.sql("update sessions.party set joined_at = joined_at - interval '1 day' where session_id = :id")
                .param("id", id.value())
                .update();
        assertThat(sessions.drafts(supporter)).isEmpty();
        assertThatThrownBy(() -> sessions.open(supporter, id)).isInstanceOf(NotFound.class);
        joined(supporter, handovers.issue(acting, id));
        assertThat(sessions.open(supporter, id).id()).isEqualTo(id);
    }

    @Test
    void staffOfOtherSectionsCannotJoin() {
        var id = begun();
        var code = handovers.issue(acting, id);
        var clerk = staff(Permission.CASE_WORK, Permission.CASE_DECIDE);
        assertThatThrownBy(() -> handovers.join(Acting.by(clerk), code)).isInstanceOf(NotAllowed.class);
        assertThat(joined(reception, code)).as("the code is not used up").isEqualTo(id);
    }

    @Test
    void unknownUsedExpiredAndEndedCodesGetTheSameAnswer() {
        var id = begun();
        var used = handovers.issue(acting, id);
        joined(person("家族"), used);
        var expired = handovers.issue(acting, id);
        jdbc.sql("update sessions.handover set expires_at = issued_at - interval '1 second' where code = :code")
                .param("code", expired.value())
                .update();
        var late = Acting.by(person("別人"));
        for (var code : new HandoverCode[] {used, expired, new HandoverCode("CFGHJK")}) {
            assertThat(handovers.join(late, code)).isEqualTo(new Handovers.Joined.NoSuchCode());
        }
        var open = handovers.issue(acting, id);
        sessions.close(acting, id);
        assertThat(handovers.join(late, open)).isEqualTo(new Handovers.Joined.NoSuchCode());
    }

    @Test
    void tenWrongCodesStopAnActorEvenForTheRightOne() {
        var code = handovers.issue(acting, begun());
        var guesser = Acting.by(person("別人"));
        for (var i = 0; i < 10; i++) {
            assertThat(handovers.join(guesser, new HandoverCode("CFGHJK")))
                    .isEqualTo(new Handovers.Joined.NoSuchCode());
        }
        assertThat(handovers.join(guesser, code)).isEqualTo(new Handovers.Joined.TooManyAttempts());
        jdbc.sql("update platform.attempt set at = at - interval '11 minutes' where client = :client")
                .param("client", guesser.actor().key())
                .update();
        assertThat(handovers.join(guesser, code)).isInstanceOf(Handovers.Joined.Session.class);
    }

    @Test
    void rightCodesAreNotCounted() {
        for (var i = 0; i < 12; i++) {
            var other = person("髙橋　健一");
            var id = sessions.begin(new Begin(
                    Acting.by(other),
                    "move-out",
                    Channel.ONLINE,
                    new FactRequest.Person.Claims("髙橋　健一", LocalDate.of(1981, 5, 2), "male", ""),
                    FilerBasis.SELF));
            joined(reception, handovers.issue(Acting.by(other), id));
        }
    }

    @Test
    void whoJoinsByCodeIsNotTakenForThePersonWhomTheOfficeFound() {
        var account = accounts.enter(CardSamples.newSerial(), CardSamples.CLAIMS);
        var guest = new Actor.Resident(account.id(), "家族", SignInLevel.CARD);
        var id = begun();
        joined(guest, handovers.issue(acting, id));
        jdbc.sql("update sessions.session set facts_status = 'WAITING' where id = :id")
                .param("id", id.value())
                .update();
        var request = jdbc.sql("select facts_request from sessions.session where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        door.answer(request, FakeOffice.family());
        assertThat(known.receive(Acting.by(guest), id)).isEqualTo(FactsStatus.FOUND);
        assertThat(accounts.account(account.id()).personRef()).isNull();
    }
}
