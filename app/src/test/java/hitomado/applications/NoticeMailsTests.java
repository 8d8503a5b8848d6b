package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hitomado.identity.MailContacts;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.outbox.PretendMailbox;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/// お知らせのメール — one for each notice, to confirmed addresses only, and never with a word of what it is about.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@Import(MovingFamily.class)
class NoticeMailsTests {
    private static final Pattern CODE = Pattern.compile("[CFGHJKMPQRTVWXY34679]{6}");

    @Autowired
    MovingFamily family;

    @Autowired
    MailContacts contacts;

    @Autowired
    Filings filings;

    @Autowired
    Submissions office;

    @Autowired
    PretendMailbox mailbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String address = "";

    @BeforeEach
    void aMailboxOfTheirOwn() {
        address = UUID.randomUUID() + "@example.jp";
    }

    private List<PretendMailbox.Received> arrived() {
        return mailbox.newest(10_000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }

    private List<PretendMailbox.Received> notices() {
        return arrived().stream()
                .filter(mail ->
                        !mail.subject().contains("コード") && !mail.subject().contains("code"))
                .toList();
    }

    private long queued() {
        return jdbc.sql("select count(*) from platform.outbox where recipient = :to and send_key like 'notice:%'")
                .param("to", address)
                .query(Long.class)
                .single();
    }

    private String code() {
        await().until(() -> !arrived().isEmpty());
        var found = CODE.matcher(arrived().getFirst().body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Actor.Resident withAddress(Lang lang) {
        var who = family.newResident();
        assertThat(contacts.claim(who, address, lang)).isEqualTo(MailContacts.Claimed.CODE_SENT);
        assertThat(contacts.confirm(who, code())).isEqualTo(MailContacts.Confirmed.CONFIRMED);
        return who;
    }

    private String receipt(Actor.Resident who, ApplicationId id) {
        return filings.application(who, id).application().receipt().display();
    }

    @Test
    void tellsThatThereIsANoticeWithNumberAndLinkAndNothingElse() {
        var who = withAddress(Lang.JA);
        var id = family.moveOut(who);

        await().until(() -> notices().size() == 1);
        var mail = notices().getFirst();
        assertThat(mail.subject()).isEqualTo("【ひとまど市】お知らせがあります");
        assertThat(mail.body())
                .contains(receipt(who, id), "http://localhost:8080/my/notices")
                .doesNotContain("??", "髙橋", "転出", "架空区", "青葉台", "受け付けました", who.name());
    }

    @Test
    void everyNoticeOfTheOfficeIsMailedOnceHoweverOftenItReports() {
        var who = withAddress(Lang.EN);
        var id = family.moveOut(who);
        var report = UUID.randomUUID();
        var decided = new StatusReport.Decided(false, "本人確認ができないため", null);

        assertThat(office.report(report, id, decided)).isEqualTo(ReportResult.APPLIED);
        assertThat(office.report(report, id, decided)).isEqualTo(ReportResult.REPEATED);
        office.report(UUID.randomUUID(), id, new StatusReport.Delivered(DeliveryKind.NOTICE, "通知書", "お渡しします。", null));
        office.report(UUID.randomUUID(), id, new StatusReport.InProgress("resident-registration"));

        await().until(() -> notices().size() == 3);
        assertThat(queued())
                .as("received, decided, delivered; work in progress is no notice")
                .isEqualTo(3);
        assertThat(notices()).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("[Hitomado City] You have a notice");
            assertThat(mail.body())
                    .contains("Receipt number: ", receipt(who, id))
                    .doesNotContain("本人確認", "通知書", "refused");
        });
        assertThat(notices()).anySatisfy(mail -> assertThat(mail.body()).contains("/my/applications/" + id));
    }

    @Test
    void withoutAConfirmedAddressNothingIsSent() {
        var who = family.newResident();
        contacts.claim(who, address, Lang.JA);
        family.moveOut(who);

        assertThat(queued()).isZero();
        assertThat(filings.unreadNotices(who)).as("the notice itself is there").isEqualTo(1);
    }

    @Test
    void nothingIsMailedWhenTheChangeIsRolledBack() {
        var who = withAddress(Lang.EASY);
        var id = family.moveOut(who);
        transaction.executeWithoutResult(status -> {
            office.report(UUID.randomUUID(), id, new StatusReport.Message("後で", "市民課"));
            status.setRollbackOnly();
        });

        assertThat(queued()).isEqualTo(1);
    }

    @Test
    void wrongCodesAreCountedAndAddressesChecked() {
        var who = family.newResident();
        assertThat(contacts.claim(who, "架空@例", Lang.JA)).isEqualTo(MailContacts.Claimed.NOT_AN_ADDRESS);
        assertThat(contacts.claim(who, "a@example.jp,b@example.jp", Lang.JA))
                .isEqualTo(MailContacts.Claimed.NOT_AN_ADDRESS);
        contacts.claim(who, address, Lang.JA);
        var code = code();
        var wrong = code.startsWith("C") ? "FFFFFF" : "CCCCCC";
        for (var i = 0; i < 5; i++) {
            assertThat(contacts.confirm(who, wrong)).isEqualTo(MailContacts.Confirmed.WRONG_CODE);
        }
        assertThat(contacts.confirm(who, code)).isEqualTo(MailContacts.Confirmed.NEEDS_NEW_CODE);
        for (var i = 0; i < 4; i++) {
            assertThat(contacts.claim(who, address, Lang.JA)).isEqualTo(MailContacts.Claimed.CODE_SENT);
        }
        assertThat(contacts.claim(who, address, Lang.JA)).isEqualTo(MailContacts.Claimed.TOO_MANY);
        assertThat(contacts.find(who.accountId())).isEmpty();
    }

    @Test
    void mailsEndWhenTheResidentSaysSo() {
        var who = withAddress(Lang.JA);
        contacts.remove(who);
        family.moveOut(who);

        assertThat(queued()).isZero();
        assertThat(contacts.find(who.accountId())).isEmpty();
    }
}
