package hitomado.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.applications.Applications;
import hitomado.applications.Filings;
import hitomado.applications.Signature;
import hitomado.applications.SubmissionId;
import hitomado.door.FactRequest;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.SignInLevel;
import hitomado.sessions.Begin;
import hitomado.sessions.Channel;
import hitomado.sessions.Handovers;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import hitomado.testing.Answering;
import hitomado.testing.DemoCityTest;
import hitomado.testing.SignIn;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 支援員 — types for a resident who sits beside, and never becomes the resident.
@DemoCityTest
class SupporterTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Sessions sessions;

    @Autowired
    Handovers handovers;

    @Autowired
    Answering answering;

    @Autowired
    Applications applications;

    @Autowired
    Filings filings;

    @Autowired
    Reception reception;

    @Autowired
    Confirmations confirmations;

    private final Actor.Resident resident = new Actor.Resident(UUID.randomUUID(), "髙橋　健一", SignInLevel.CARD);
    private final Actor.Staff supporter = Counter.staff("991015", Permission.SUPPORT_TYPING);
    private final Actor.Staff staff = Counter.receptionist();

    private SessionId begun() {
        return sessions.begin(new Begin(
                Acting.by(resident),
                "move-within",
                Channel.ONLINE,
                new FactRequest.Person.Claims("髙橋　健一", LocalDate.of(1981, 5, 14), "male", "ひとまど県ひとまど市東雲本区桜馬場二丁目12番3号"),
                FilerBasis.SELF));
    }

    private SessionId typed() {
        var session = begun();
        handovers.join(Acting.by(supporter), handovers.issue(Acting.by(resident), session));
        return answering.all(Acting.by(supporter), session);
    }

    @Test
    void theSupporterSeesTheReviewAndNoWayToSubmit() {
        var session = typed();
        assertThat(mvc.get().uri("/sessions/" + session + "/review").with(SignIn.as(supporter)))
                .hasStatusOk()
                .bodyText()
                .contains("提出は本人が行います", "/sessions/" + session + "/handover")
                .doesNotContain("action=\"/sessions/" + session + "/review\"", "href=\"/staff/sessions/");
        assertThat(mvc.post()
                        .uri("/sessions/" + session + "/review")
                        .param("key", UUID.randomUUID().toString())
                        .with(SignIn.as(supporter)))
                .redirectedUrl()
                .isEqualTo("/sessions/" + session + "/review");
        assertThat(applications.findSubmission(resident, session)).isEmpty();
    }

    @Test
    void theSupporterCannotSubmitBesideTheScreens() {
        var session = typed();
        var key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> applications.submit(Acting.by(supporter), session, key, Signature.NONE))
                .isInstanceOf(NotAllowed.class);
        assertThat(mvc.get().uri("/staff/sessions/" + session).with(SignIn.as(supporter)))
                .hasStatus(403);
        assertThat(mvc.post().uri("/staff/sessions/" + session + "/confirm").with(SignIn.as(supporter)))
                .hasStatus(403);
        assertThat(mvc.post().uri("/sessions/" + session + "/discard").with(SignIn.as(supporter)))
                .hasStatus(403);
        assertThat(applications.findSubmission(resident, session)).isEmpty();
    }

    @Test
    void receptionTakesOverByCodeAndTheResidentSigns() {
        var session = typed();
        var code = handovers.issue(Acting.by(supporter), session);
        assertThat(handovers.join(Acting.by(staff), code)).isEqualTo(new Handovers.Joined.Session(session));
        assertThat(reception.receive(staff, session, Counter.self())).isInstanceOf(Outcome.Received.class);
        var opened = (Confirmations.Opened.Shown) confirmations.open(staff, session);
        confirmations.sign("screen:" + UUID.randomUUID(), opened.confirmation().code(), Counter.picture());
        assertThat(mvc.post().uri("/staff/sessions/" + session + "/submit").with(SignIn.as(staff)))
                .hasStatus(302);
        var submission = applications.findSubmission(resident, session).orElseThrow();
        assertThat(filings.submission(resident, submission).filedBy())
                .as("the resident files, staff only types")
                .isEqualTo(resident.label());
        assertThat(typists(submission)).contains(supporter.label());
    }

    private Set<String> typists(SubmissionId submission) {
        return filings.submission(resident, submission).applications().stream()
                .flatMap(one -> filings.application(resident, one.id()).currentItems().stream())
                .map(item -> item.item().by())
                .collect(Collectors.toSet());
    }

    @Test
    void theResidentMayFinishAloneOnThePhone() {
        var session = typed();
        assertThat(mvc.get().uri("/sessions/" + session + "/review").with(SignIn.as(resident)))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/sessions/" + session + "/review\"");
    }

    @Test
    void atTheCounterTheResidentGoesOnOnlineOnlyWhenAsked() {
        var session = typed();
        handovers.join(Acting.by(staff), handovers.issue(Acting.by(resident), session));
        assertThat(mvc.get().uri("/sessions/" + session + "/review").with(SignIn.as(resident)))
                .bodyText()
                .contains("この届出は窓口で受け付けています")
                .doesNotContain("action=\"/sessions/" + session + "/review\"");
        assertThat(mvc.post()
                        .uri("/sessions/" + session + "/review")
                        .param("key", UUID.randomUUID().toString())
                        .with(SignIn.as(resident)))
                .hasStatus(302);
        assertThat(applications.findSubmission(resident, session)).isEmpty();
        mvc.post()
                .uri("/sessions/" + session + "/online")
                .with(SignIn.as(resident))
                .exchange();
        assertThat(sessions.open(resident, session).channel()).isEqualTo(Channel.ONLINE);
    }
}
