package hitomado.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import hitomado.testing.Answering;
import hitomado.testing.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DemoCityTest
class SheetsTests {
    private Counter counter;

    @Autowired
    void counter(Reception reception, Answering answering) {
        counter = new Counter(reception, answering);
    }

    @Autowired
    Sheets sheets;

    @Autowired
    Sessions sessions;

    @Autowired
    AuditTrail audit;

    private final Actor.Staff first = Counter.receptionist();
    private final Actor.Staff colleague = Counter.receptionist();

    private SessionId begun() {
        return counter.begun(first, "watanabe.head", "move-within");
    }

    private void refused(Actor.Staff who, SessionId session) {
        assertThatThrownBy(() -> sessions.open(who, session)).isInstanceOf(NotFound.class);
        assertThat(audit.of("session:" + session)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(AuditKind.FOREIGN_ID_REFUSED);
            assertThat(entry.actor()).isEqualTo(who.key());
        });
    }

    @Test
    void aColleagueSeesTheSheetOnlyAfterTakingItOver() {
        var session = begun();
        refused(colleague, session);
        assertThat(sheets.open(colleague))
                .extracting(open -> open.received().session())
                .contains(session);
        sheets.takeOver(colleague, session);
        assertThat(sessions.open(colleague, session).owner()).isEqualTo(first.key());
        assertThat(audit.of("session:" + session)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(AuditKind.SESSION_JOINED);
            assertThat(entry.actor()).isEqualTo(colleague.key());
        });
    }

    @Test
    void anotherWardOfficeDoesNotSeeIt() {
        var session = begun();
        var elsewhere =
                Counter.staff("991023", Permission.RECEPTION, Permission.REGISTRY_SEARCH, Permission.REGISTRY_READ);
        assertThat(sheets.open(elsewhere))
                .extracting(open -> open.received().session())
                .doesNotContain(session);
        assertThatThrownBy(() -> sheets.takeOver(elsewhere, session)).isInstanceOf(NotFound.class);
        refused(elsewhere, session);
    }

    @Test
    void clerksAndSupportersTakeNothingOver() {
        var session = begun();
        for (var permission : new Permission[] {Permission.CASE_WORK, Permission.SUPPORT_TYPING}) {
            var other = Counter.staff("991015", permission);
            assertThatThrownBy(() -> sheets.takeOver(other, session)).isInstanceOf(NotAllowed.class);
            refused(other, session);
        }
    }

    @Test
    void whatHasEndedIsNotOffered() {
        var session = begun();
        sessions.discard(Acting.by(first), session);
        assertThat(sheets.open(colleague))
                .extracting(open -> open.received().session())
                .doesNotContain(session);
        assertThatThrownBy(() -> sheets.takeOver(colleague, session)).isInstanceOf(NotFound.class);
    }
}
