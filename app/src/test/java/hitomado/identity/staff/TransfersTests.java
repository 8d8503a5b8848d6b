package hitomado.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.identity.SignInStep;
import hitomado.identity.StaffAccounts;
import hitomado.identity.StaffSignIn;
import hitomado.identity.staff.TransferLine.Column;
import hitomado.identity.staff.TransferLine.Flaw;
import hitomado.identity.staff.TransferLine.Outcome;
import hitomado.identity.staff.TransferLine.Reason;
import hitomado.identity.staff.Transfers.FileFlaw;
import hitomado.identity.staff.Transfers.Look;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class TransfersTests {
    private static final String HEADER = "ログインID,氏名,課,区,役割,発令日,種別\r\n";

    @Autowired
    Transfers transfers;

    @Autowired
    DueTransfers due;

    @Autowired
    StaffDesk desk;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor.Staff who = administrator(UUID.randomUUID());

    private static Actor.Staff administrator(UUID id) {
        return new Actor.Staff(id, "小𠮷 和子", "digital", "991015", Set.of(Permission.STAFF_ADMINISTER));
    }

    private static String login() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    private String existing() {
        var login = login();
        desk.add(who, login, new Placement("葛󠄀城 髙子", "card", "991015", List.of("card-clerk")));
        return login;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private LocalDate nextMonth() {
        return LocalDate.now(clock).plusDays(30);
    }

    private Look look(String lines) {
        return transfers.look(who, (HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    private Look.Planned planned(String lines) {
        return (Look.Planned) look(lines);
    }

    private TransferPlan applied(String lines) {
        return ((Look.Applied) transfers.apply(who, planned(lines).file(), false)).plan();
    }

    private StaffAccount account(String login) {
        return desk.findByLogin(who, login).orElseThrow();
    }

    @Test
    void oneJoinsOneMovesOneLeavesAndOneStays() {
        var joins = login();
        var moves = existing();
        var leaves = existing();
        var stays = existing();
        var lines = joins + ",𠮷川 﨑子,市民課,潮見区,窓口受付,2026-04-01,採用\r\n"
                + moves + ",,child-support,991023,section-clerk reception,令和8年4月1日,異動\r\n"
                + leaves + ",,,,," + today() + ",退職\r\n"
                + stays + ",葛󠄀城 髙子,card,991015,card-clerk," + today() + ",異動\r\n";

        var look = planned(lines);
        assertThat(look.plan().lines())
                .extracting(TransferLine::outcome)
                .containsExactly(Outcome.JOINS, Outcome.MOVES, Outcome.LEAVES, Outcome.UNCHANGED);
        assertThat(desk.findByLogin(who, joins)).isEmpty();

        assertThat(applied(lines).changes()).isEqualTo(3);
        assertThat(account(joins).placement())
                .isEqualTo(new Placement("𠮷川 﨑子", "resident-registration", "991015", List.of("reception")));
        assertThat(account(moves).placement())
                .isEqualTo(new Placement("葛󠄀城 髙子", "child-support", "991023", List.of("reception", "section-clerk")));
        assertThat(account(leaves).disabled()).isTrue();
        assertThat(kinds(account(joins))).containsExactly("STAFF_ADDED");
        assertThat(kinds(account(moves))).containsExactly("STAFF_ADDED", "STAFF_CHANGED");
        assertThat(kinds(account(leaves))).containsExactly("STAFF_ADDED", "STAFF_DISABLED");
        assertThat(kinds(account(stays))).containsExactly("STAFF_ADDED");
    }

    @Test
    void theSameFileTwiceChangesNothingEvenAfterAChangeByHand() {
        var joins = login();
        var moves = existing();
        var lines = joins + ",新人 一,card,991015,card-clerk," + today() + ",採用\r\n" + moves
                + ",,child-support,991015,section-clerk," + today() + ",異動\r\n";
        applied(lines);
        var account = account(moves);
        var byHand = new Placement("葛󠄀城 髙子", "card", "991015", List.of("card-clerk"));
        desk.place(who, account.id(), account.version(), byHand);

        assertThat(planned(lines).plan().count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(applied(lines).changes()).isZero();
        assertThat(account(moves).placement()).isEqualTo(byHand);
    }

    @Test
    void saysOfEveryWrongLineWhereAndWhyAndThenWritesNothing() {
        var right = login();
        var moves = existing();
        var self = administrator(account(existing()).id());
        var own = desk.get(who, self.accountId()).login();
        var lines = HEADER
                + right + ",新人 一,card,991015,card-clerk,2026-04-01,採用\n"
                + "Ｔaro, ,nowhere,000000,emperor,2026-04-01,採用\n"
                + "nobody-here,,card,991015,card-clerk,2026-04-01,異動\n"
                + moves + ",,card,991015,,2026-02-30,転勤\n"
                + own + ",,card,991015,card-clerk staff-administrator,2026-04-01,異動\n"
                + right + ",\"新人\n二\",card,991015,card-clerk,2026-04-01,採用\n";
        var look = (Look.Planned) transfers.look(self, lines.getBytes(StandardCharsets.UTF_8));

        var wrong = look.plan().lines();
        assertThat(wrong).extracting(TransferLine::line).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(wrong.get(1).flaws())
                .containsExactly(
                        new Flaw(Column.LOGIN, Reason.LOGIN_FORM),
                        new Flaw(Column.NAME, Reason.NAME_MISSING),
                        new Flaw(Column.SECTION, Reason.SECTION_UNKNOWN),
                        new Flaw(Column.WARD, Reason.WARD_UNKNOWN),
                        new Flaw(Column.ROLES, Reason.ROLE_UNKNOWN));
        assertThat(wrong.get(2).flaws()).containsExactly(new Flaw(Column.LOGIN, Reason.LOGIN_UNKNOWN));
        assertThat(wrong.get(3).flaws())
                .containsExactly(new Flaw(Column.KIND, Reason.KIND_UNKNOWN), new Flaw(Column.FROM, Reason.FROM_FORM));
        assertThat(wrong.get(4).flaws()).containsExactly(new Flaw(Column.LOGIN, Reason.OWN));
        assertThat(wrong.get(5).flaws()).containsExactly(new Flaw(Column.LOGIN, Reason.LOGIN_TWICE));

        assertThat(transfers.apply(self, look.file(), false)).isInstanceOf(Look.Planned.class);
        assertThat(desk.findByLogin(who, right)).isEmpty();
        assertThat(transfers.apply(self, look.file(), true)).isInstanceOf(Look.Applied.class);
        assertThat(desk.findByLogin(who, right)).isPresent();
        assertThat(account(own).placement().section()).isEqualTo("card");
    }

    @Test
    void aLaterLineWaitsForItsDay() {
        var moves = existing();
        var line = moves + ",,child-support,991015,section-clerk," + nextMonth() + ",異動\r\n";
        assertThat(applied(line).changes()).isOne();
        assertThat(account(moves).placement().section()).isEqualTo("card");
        assertThat(planned(line).plan().count(Outcome.UNCHANGED)).isOne();
        var other = moves + ",,digital,991015,section-clerk," + nextMonth() + ",異動\r\n";
        assertThat(planned(other).plan().lines().getFirst().flaws())
                .containsExactly(new Flaw(Column.FROM, Reason.WAITING_OTHER));

        due.on(nextMonth().minusDays(1));
        assertThat(account(moves).placement().section()).isEqualTo("card");
        due.on(nextMonth());
        assertThat(account(moves).placement().section()).isEqualTo("child-support");
        assertThat(detail(account(moves), "STAFF_CHANGED")).contains("card → child-support", who.key());
    }

    @Test
    void aWaitingOrderCanBeCancelledAndAnImpossibleOneIsListed() {
        var cancelled = existing();
        var impossible = existing();
        var day = LocalDate.now(clock).plusDays(2);
        applied(cancelled + ",,,,," + day + ",退職\n" + impossible + ",,digital,991015,section-clerk," + day + ",異動\n");
        var waiting = order(cancelled);
        transfers.cancel(who, waiting);
        assertThatThrownBy(() -> transfers.cancel(who, waiting)).isInstanceOf(NotFound.class);
        var account = account(impossible);
        desk.disable(who, account.id(), account.version(), "休職");

        due.on(day);

        assertThat(account(cancelled).disabled()).isFalse();
        assertThat(transfers.failed(who))
                .filteredOn(one -> one.transfer().login().equals(impossible))
                .singleElement()
                .satisfies(one -> assertThat(one.reasons()).containsExactly("LOGIN_DISABLED"));
    }

    @Test
    void passwordsAreHandedOutOnce() {
        var joins = login();
        applied(joins + ",新人 一,card,991015,card-clerk," + today() + ",採用\n");
        assertThat(accounts.signIn(joins, "")).isEqualTo(new StaffSignIn.Refused());

        var handed = transfers.handOut(who).stream()
                .filter(one -> one.login().equals(joins))
                .findFirst()
                .orElseThrow();

        assertThat(accounts.signIn(joins, handed.password()))
                .isEqualTo(new StaffSignIn.Unfinished(account(joins).id(), 0, SignInStep.NEW_PASSWORD));
        assertThat(transfers.handOut(who)).extracting(Transfers.Handed::login).doesNotContain(joins);
    }

    @Test
    void readsTheTwoWritingsOfSpreadsheets() {
        var lines = HEADER + login() + ",髙橋 花子,市民課,潮見区,窓口受付," + today() + ",採用\r\n";
        for (var bytes : List.of(
                lines.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8),
                lines.getBytes(Charset.forName("windows-31j")))) {
            var line =
                    ((Look.Planned) transfers.look(who, bytes)).plan().lines().getFirst();
            assertThat(line.name()).isEqualTo("髙橋 花子");
            assertThat(line.outcome()).isEqualTo(Outcome.JOINS);
        }
    }

    @Test
    void refusesFilesThatAreNoneOrTooLarge() {
        assertThat(unfit(new byte[0])).isEqualTo(FileFlaw.EMPTY);
        assertThat(unfit(new byte[] {(byte) 0x81})).isEqualTo(FileFlaw.UNREADABLE);
        assertThat(unfit("a\0b".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileFlaw.UNREADABLE);
        assertThat(unfit(new byte[TransferText.MOST_BYTES + 1])).isEqualTo(FileFlaw.TOO_LARGE);
        assertThat(unfit((HEADER + "a\n".repeat(TransferSheet.MOST_LINES + 1)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFlaw.TOO_MANY_LINES);
        assertThat(transfers.look(who, "login,氏名\na,b\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Look.Unfit(
                        FileFlaw.COLUMNS_MISSING,
                        Set.of(Column.SECTION, Column.WARD, Column.ROLES, Column.FROM, Column.KIND)));
    }

    private FileFlaw unfit(byte[] bytes) {
        return ((Look.Unfit) transfers.look(who, bytes)).flaw();
    }

    @Test
    void aFileIsItsOwnersAndNeedsThePermission() {
        var file = planned(login() + ",新人 一,card,991015,card-clerk," + today() + ",採用\n")
                .file();
        var other = administrator(UUID.randomUUID());
        assertThatThrownBy(() -> transfers.apply(other, file, false)).isInstanceOf(NotFound.class);
        var clerk = new Actor.Staff(UUID.randomUUID(), "係", "card", "991015", Set.of(Permission.RIGHTS_READ));
        assertThatThrownBy(() -> transfers.apply(clerk, file, false)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void pressedTwiceAtTheSameTimeItIsTakenOverOnce() throws InterruptedException {
        var joins = login();
        var file = planned(joins + ",新人 一,card,991015,card-clerk," + today() + ",採用\n")
                .file();
        var became = new ConcurrentLinkedQueue<String>();
        var threads = IntStream.range(0, 4)
                .mapToObj(no -> Thread.ofPlatform().start(() -> {
                    try {
                        became.add(transfers.apply(who, file, false).getClass().getSimpleName());
                    } catch (NotFound e) {
                        became.add("gone");
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(became).containsExactlyInAnyOrder("Applied", "gone", "gone", "gone");
        assertThat(kinds(account(joins))).containsExactly("STAFF_ADDED");
    }

    @Test
    void aThousandLinesTakeSeconds() {
        var tag = login().substring(0, 20);
        var lines = IntStream.range(0, 1000)
                .mapToObj(no -> tag + no + ",新人 " + no + ",card,991015,card-clerk," + today() + ",採用\r\n")
                .collect(Collectors.joining());
        var begun = System.nanoTime();
        assertThat(applied(lines).changes()).isEqualTo(1000);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("transfers: 1,000 joiners in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        jdbc.sql(
                        "update identity.staff_account set disabled_at = now(), without_password = false where login like :tag")
                .param("tag", tag + "%")
                .update();
    }

    private UUID order(String login) {
        return transfers.waiting(who).stream()
                .filter(one -> one.transfer().login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> kinds(StaffAccount account) {
        return jdbc.sql("select kind from platform.audit_event where subject = :key order by id")
                .param("key", account.key())
                .query(String.class)
                .list();
    }

    private String detail(StaffAccount account, String kind) {
        return jdbc.sql("select detail::text from platform.audit_event where subject = :key and kind = :kind")
                .param("key", account.key())
                .param("kind", kind)
                .query(String.class)
                .single();
    }
}
