package hitomado.identity.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.identity.NewStaff;
import hitomado.identity.StaffAccounts;
import hitomado.identity.StaffSignIn;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Grant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class RolesTests {
    private static final Acting WHO = Acting.by(new Actor.Process("test"));

    @Autowired
    Roles roles;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private static String shipped() throws Exception {
        return new ClassPathResource("definitions/organisation/roles.yaml")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theShippedRolesAreThereFromTheStart() throws Exception {
        assertThat(roles.all()).extracting(Role::code).contains("auditor", "section-clerk", "reception");
        assertThat(roles.publish(WHO, shipped())).isEqualTo(new Roles.Published.Same());
    }

    @Test
    void aNewRevisionCountsFromTheNextSignInAndIsAudited() throws Exception {
        var login = "r" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(new NewStaff(login, "試験 職員", "card", "991015", List.of("card-clerk")), "secret-word");

        var published = roles.publish(WHO, shipped().replace("[CARD_UNLOCK]", "[{permission: CASE_READ, within: []}]"));

        assertThat(published).isInstanceOf(Roles.Published.Done.class);
        assertThat(accounts.signIn(login, "secret-word"))
                .isInstanceOfSatisfying(
                        StaffSignIn.Accepted.class,
                        accepted -> assertThat(accepted.actor().grants())
                                .containsExactly(new Grant(Permission.CASE_READ, Set.of(), Set.of())));
        var no = ((Roles.Published.Done) published).no();
        assertThat(jdbc.sql("select kind from platform.audit_event where subject = :subject")
                        .param("subject", "roles:" + no)
                        .query(String.class)
                        .single())
                .isEqualTo("ROLES_PUBLISHED");
    }

    @Test
    void aRoleThatSomebodyHasIsNotLost() throws Exception {
        accounts.add(
                new NewStaff("s" + UUID.randomUUID(), "試験 職員", "card", "991015", List.of("card-clerk")), "secret-word");
        var without = shipped().replace("card-clerk:", "cards:");

        assertThatThrownBy(() -> roles.publish(WHO, without))
                .asInstanceOf(InstanceOfAssertFactories.type(RolesRefused.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly("roles.card-clerk: is missing, but staff have it"));
        assertThat(roles.all()).extracting(Role::code).contains("card-clerk");
    }
}
