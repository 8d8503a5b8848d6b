package hitomado.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.registry.BasicFour;
import hitomado.registry.DemoCity;
import hitomado.registry.Reading;
import hitomado.registry.ResidentId;
import hitomado.registry.Sex;
import hitomado.testing.DemoCityTest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 利用者の照合 — sure, nobody, or waiting for a clerk whose decision counts from then on.
@DemoCityTest
class MatchesTests {
    private static final Actor.Staff CLERK = staff(Permission.ACCOUNT_MATCH, Permission.REGISTRY_READ);

    @Autowired
    Matches matches;

    @Autowired
    MatchStore store;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private final String account = "resident:" + UUID.randomUUID();

    private static Actor.Staff staff(Permission... permissions) {
        return new Actor.Staff(UUID.randomUUID(), "職員", "resident-registration", "", Set.of(permissions));
    }

    private static BasicFour ono(String name, String address) {
        return new BasicFour(name, LocalDate.of(1963, 3, 30), Sex.MALE, address);
    }

    private Doubt doubt() {
        return matches.doubts(CLERK).stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoSaysTheWholeAddressIsSureAndNothingWaits() {
        var address = String.valueOf(store.namesakes(ono("小野　勝", "")).getFirst().address());
        assertThat(matches.matchOrAsk(account, ono("小野 勝", address)))
                .isEqualTo(new Match.Sure(DemoCity.person("ono.head")));
        assertThat(matches.doubts(CLERK)).noneMatch(one -> one.account().equals(account));
    }

    @Test
    void nobodyOfThatNameIsNobody() {
        assertThat(matches.matchOrAsk(account, ono("小野 負", "ひとまど市"))).isEqualTo(new Match.Nobody());
    }

    @Test
    void aClerkSeesBothSidesAndWhatIsConfirmedCountsFromThenOn() {
        var said = ono("小野　勝", "東京都架空区青葉台一丁目4番12号");
        assertThat(matches.matchOrAsk(account, said)).isEqualTo(new Match.Doubtful());
        assertThat(matches.matchOrAsk(account, said)).isEqualTo(new Match.Doubtful());
        var id = doubt().id();
        var sides = matches.open(CLERK, id);
        assertThat(sides.doubt().said()).isEqualTo(said);
        assertThat(sides.candidates()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(DemoCity.person("ono.head"));
            assertThat(one.reading()).isInstanceOf(Reading.Opened.class);
        });
        assertThat(reads()).isPositive();

        assertThat(matches.confirm(CLERK, id, DemoCity.person("takahashi.head")))
                .as("none of the candidates")
                .isFalse();
        assertThat(matches.confirm(CLERK, id, DemoCity.person("ono.head"))).isTrue();
        assertThat(matches.reject(CLERK, id)).as("decided already").isFalse();
        assertThat(matches.match(account, said)).isEqualTo(new Match.Sure(DemoCity.person("ono.head")));
        assertThat(matches.match("resident:" + UUID.randomUUID(), said))
                .as("another account")
                .isEqualTo(new Match.Doubtful());
        assertThat(audit.of("match:" + id))
                .extracting(AuditTrail.Entry::kind)
                .containsExactly(AuditKind.MATCH_DOUBTFUL, AuditKind.MATCH_VIEWED, AuditKind.MATCH_CONFIRMED);
    }

    private int reads() {
        return jdbc.sql("SELECT count(*) FROM registry.access_log WHERE actor_id = :who AND purpose_code = 'MATCHING'")
                .param("who", CLERK.key())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasRejectedIsNotAskedAgainForTheSameItems() {
        var said = ono("小野勝", "東京都架空区");
        matches.matchOrAsk(account, said);
        assertThat(matches.reject(CLERK, doubt().id())).isTrue();
        assertThat(matches.matchOrAsk(account, said)).isEqualTo(new Match.Doubtful());
        assertThat(matches.doubts(CLERK)).noneMatch(one -> one.account().equals(account));
        matches.matchOrAsk(account, ono("小野勝", "東京都架空区青葉台"));
        assertThat(doubt().said().address()).isEqualTo("東京都架空区青葉台");
    }

    @Test
    void onlyWhoMayDecideSeesTheList() {
        var other = staff(Permission.REGISTRY_READ);
        assertThatThrownBy(() -> matches.doubts(other)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> matches.open(other, UUID.randomUUID())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> matches.reject(other, UUID.randomUUID())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> matches.confirm(other, UUID.randomUUID(), new ResidentId(UUID.randomUUID())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> matches.open(CLERK, UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}
