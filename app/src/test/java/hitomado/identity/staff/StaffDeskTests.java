package hitomado.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.identity.NewPassword;
import hitomado.identity.SignInStep;
import hitomado.identity.StaffAccounts;
import hitomado.identity.StaffSignIn;
import hitomado.identity.staff.StaffChange.Problem;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditTrail;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class StaffDeskTests {
    private static final Placement CARD = new Placement("葛󠄀城 髙子", "card", "991015", List.of("card-clerk"));
    private static final Placement MOVED =
            new Placement("葛󠄀城 髙子", "child-support", "991015", List.of("section-clerk"));

    @Autowired
    StaffDesk desk;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private static Actor.Staff administrator(UUID id) {
        return new Actor.Staff(id, "小𠮷 和子", "digital", "991015", Set.of(Permission.STAFF_ADMINISTER));
    }

    private final Actor.Staff who = administrator(UUID.randomUUID());

    private StaffChange.Handed added() {
        return (StaffChange.Handed) desk.add(who, login(), CARD);
    }

    private static String login() {
        return "d" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void addsAnAccountThatOpensOnlyWithAPasswordOfItsOwn() {
        var login = login();
        var handed = (StaffChange.Handed) desk.add(who, login, CARD);
        var waiting = new StaffSignIn.Unfinished(handed.account(), 0, SignInStep.NEW_PASSWORD);

        assertThat(accounts.signIn(login, handed.password())).isEqualTo(waiting);
        assertThat(accounts.renew(waiting, "short")).isEqualTo(new NewPassword.Refused(NewPassword.Problem.TOO_SHORT));
        assertThat(accounts.renew(waiting, handed.password()))
                .isEqualTo(new NewPassword.Refused(NewPassword.Problem.SAME_AS_BEFORE));
        assertThat(accounts.renew(waiting, "xx" + login + "xx"))
                .isEqualTo(new NewPassword.Refused(NewPassword.Problem.HOLDS_THE_LOGIN));
        assertThat(accounts.renew(waiting, "窓".repeat(25)))
                .isEqualTo(new NewPassword.Refused(NewPassword.Problem.TOO_LONG));
        assertThat(accounts.renew(waiting, "朝の 川辺を 歩く 白い 鳥たち"))
                .isInstanceOfSatisfying(
                        NewPassword.Taken.class,
                        taken -> assertThat(taken.next()).isInstanceOf(StaffSignIn.Accepted.class));
        assertThat(accounts.renew(waiting, "another long password")).isEqualTo(new NewPassword.Over());
        assertThat(accounts.signIn(login, "朝の 川辺を 歩く 白い 鳥たち")).isInstanceOf(StaffSignIn.Accepted.class);
        assertThat(accounts.signIn(login, handed.password())).isEqualTo(new StaffSignIn.Refused());
        assertThat(kinds(handed.account())).startsWith("STAFF_ADDED").contains("STAFF_PASSWORD_SET", "SIGNED_IN");
    }

    @Test
    void saysAllThatIsWrongWithANewAccount() {
        var taken = login();
        desk.add(who, taken, CARD);

        assertThat(desk.add(who, taken, CARD)).isEqualTo(new StaffChange.Refused(List.of(Problem.LOGIN_TAKEN)));
        assertThat(desk.add(who, "Ｔaro!", new Placement(" ", "nowhere", "000000", List.of("emperor"))))
                .isEqualTo(new StaffChange.Refused(List.of(
                        Problem.LOGIN_FORM,
                        Problem.NAME_MISSING,
                        Problem.SECTION_UNKNOWN,
                        Problem.WARD_UNKNOWN,
                        Problem.ROLE_UNKNOWN)));
    }

    @Test
    void movesSomebodyAndTellsFromWhereToWhere() {
        var id = added().account();

        assertThat(desk.place(who, id, 0, MOVED)).isEqualTo(new StaffChange.Done(id));

        assertThat(desk.get(who, id).placement()).isEqualTo(MOVED);
        assertThat(detail(id, "STAFF_CHANGED"))
                .contains("card → child-support", "card-clerk → section-clerk", "\"991015\"");
        assertThat(accounts.actor(id).section()).isEqualTo("child-support");
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseHasChanged() {
        var id = added().account();
        desk.place(who, id, 0, MOVED);

        assertThat(desk.place(who, id, 0, CARD)).isEqualTo(new StaffChange.Refused(List.of(Problem.MEANWHILE)));
        assertThat(desk.get(who, id).placement()).isEqualTo(MOVED);
    }

    @Test
    void nobodyChangesTheirOwnAccount() {
        var id = added().account();
        var self = administrator(id);
        var own = new StaffChange.Refused(List.of(Problem.OWN));

        assertThat(desk.place(self, id, 0, MOVED)).isEqualTo(own);
        assertThat(desk.disable(self, id, 0, "退職")).isEqualTo(own);
        assertThat(desk.enable(self, id, 0)).isEqualTo(own);
        assertThat(desk.reset(self, id, 0)).isEqualTo(own);
        assertThat(desk.get(self, id).placement()).isEqualTo(CARD);
        assertThatThrownBy(() ->
                        jdbc.sql("""
                                insert into identity.staff_role (account_id, role, given_by) values (:id, 'auditor', :self)
                                """).param("id", id).param("self", self.key()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nobody_gives_roles_to_themselves");
    }

    @Test
    void disablesWithAReasonAndEnablesAgain() {
        var id = added().account();

        assertThat(desk.disable(who, id, 0, " ")).isEqualTo(new StaffChange.Refused(List.of(Problem.REASON_MISSING)));
        assertThat(desk.disable(who, id, 0, "休職")).isEqualTo(new StaffChange.Done(id));
        assertThat(accounts.findEnabled(id)).isEmpty();
        assertThat(desk.get(who, id).disabled()).isTrue();
        assertThat(desk.enable(who, id, 1)).isEqualTo(new StaffChange.Done(id));
        assertThat(accounts.findEnabled(id)).isPresent();
        assertThat(detail(id, "STAFF_DISABLED")).contains("休職");
        assertThat(kinds(id)).containsExactly("STAFF_ADDED", "STAFF_DISABLED", "STAFF_ENABLED");
    }

    @Test
    void findsByLoginNameSectionRoleAndState() {
        var handed = added();
        var account = desk.get(who, handed.account());

        assertThat(found(new StaffFilter(account.login(), "", "", StaffFilter.State.ENABLED)))
                .containsExactly(account);
        assertThat(found(new StaffFilter("葛󠄀城髙子", "card", "card-clerk", StaffFilter.State.ANY)))
                .contains(account);
        assertThat(found(new StaffFilter(account.login(), "card", "auditor", StaffFilter.State.ANY)))
                .isEmpty();
        assertThat(found(new StaffFilter(account.login(), "", "", StaffFilter.State.DISABLED)))
                .isEmpty();
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        added();
        var found = desk.find(who, StaffFilter.all(), 100_000);

        assertThat(found.page()).isEqualTo(Math.toIntExact((found.total() + StaffDesk.ROWS - 1) / StaffDesk.ROWS));
        assertThat(found.accounts()).isNotEmpty().hasSizeLessThanOrEqualTo(StaffDesk.ROWS);
    }

    @Test
    void asksForThePermission() {
        var id = added().account();
        var clerk = new Actor.Staff(UUID.randomUUID(), "試験 職員", "card", "991015", Set.of(Permission.RIGHTS_READ));

        assertThatThrownBy(() -> desk.find(clerk, StaffFilter.all(), 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.get(clerk, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.add(clerk, login(), CARD)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.place(clerk, id, 0, MOVED)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.disable(clerk, id, 0, "退職")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.reset(clerk, id, 0)).isInstanceOf(NotAllowed.class);
    }

    private List<StaffAccount> found(StaffFilter filter) {
        return desk.find(who, filter, 1).accounts();
    }

    private List<String> kinds(UUID id) {
        return audit.of("staff:" + id).stream()
                .map(entry -> entry.kind().name())
                .toList();
    }

    private String detail(UUID id, String kind) {
        return jdbc.sql("select detail::text from platform.audit_event where subject = :subject and kind = :kind")
                .param("subject", "staff:" + id)
                .param("kind", kind)
                .query(String.class)
                .single();
    }
}
