package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.notices.HeldNotices.Decision;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.text.Address;
import hitomado.platform.text.Postcode;
import hitomado.registry.ResidentId;
import hitomado.testing.SignIn;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 解除の届け方 — what an officer chose for a protected person is done, and nothing beyond it.
@OutreachTest
class ReleasedTests {
    private static final String PROGRAMME = "screening-colorectal";
    private static final Address CONFIRMED =
            new Address("", "", "", "福岡県若草市花園町3番8号", "", "𠮷野ビル201　支援の家気付", new Postcode("8020072"), null);

    @Autowired
    Campaigns campaigns;

    @Autowired
    OutreachRound round;

    @Autowired
    HeldNotices held;

    @Autowired
    ReleasedLetters letters;

    @Autowired
    PreferenceStore preferences;

    @Autowired
    Outreach.Found found;

    @Autowired
    Outreach.MorningClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Staff officer = new Actor.Staff(
            UUID.randomUUID(),
            "葛󠄀西 由紀",
            "resident-registration",
            "991015",
            Set.of(Permission.OUTREACH_HELD, Permission.REGISTRY_PROTECTED_READ, Permission.REGISTRY_READ));

    private final String occasion = UUID.randomUUID().toString();
    private ResidentId hidden = new ResidentId(new UUID(0, 0));

    @BeforeEach
    void aProtectedPersonIsFound() {
        hidden = found.protectedResident();
        found.entitled(PROGRAMME, hidden, hidden, occasion);
        preferences.link(hidden, Channel.LINE, new PreferenceStore.ContactPoint("U" + hidden, Lang.JA));
        var usual = CampaignPlan.usual(LocalDate.now(clock));
        var plan = new CampaignPlan(
                usual.addition(),
                List.of(Channel.LINE, Channel.MAIL, Channel.LETTER),
                usual.quietFrom(),
                usual.quietUntil(),
                7,
                usual.expiresOn(),
                false);
        var id = ((CampaignResult.Done) campaigns.prepare(Outreach.clerk(), PROGRAMME, plan)).id();
        campaigns.submit(Outreach.clerk(), id);
        campaigns.approve(Outreach.approver(), id);
        run();
    }

    @AfterEach
    void nobodyIsLeft() {
        found.end(PROGRAMME);
        jdbc.sql("delete from notices.delivery where receiver_id = :id")
                .param("id", hidden.value())
                .update();
        clock.reset();
    }

    private void run() {
        round.run(() -> true);
    }

    private UUID send() {
        return jdbc.sql("select id from notices.send where occasion = :occasion")
                .param("occasion", occasion)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .single();
    }

    private UUID told(Release by) {
        var id = send();
        assertThat(held.decide(officer, id, new Decision.Tell(by, "本人に電話で確かめた")))
                .isTrue();
        run();
        assertThat(jdbc.sql("select count(*) from notices.inbox where occasion = :occasion")
                        .param("occasion", occasion)
                        .query(Long.class)
                        .single())
                .as("the inbox has it in every case")
                .isEqualTo(1);
        return id;
    }

    private List<String> channels() {
        return jdbc.sql("select channel from notices.delivery where receiver_id = :id")
                .param("id", hidden.value())
                .query(String.class)
                .list();
    }

    private void mailAddress() {
        var account = jdbc.sql("select id from identity.resident_account where person_ref = :ref limit 1")
                .param("ref", hidden.toString())
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .optional()
                .orElseGet(() -> found.account(hidden, "試験 花子").accountId());
        jdbc.sql("""
                        insert into identity.mail_contact (account_id, address, lang, confirmed_at)
                        values (:id, :address, 'ja', now()) on conflict do nothing
                        """)
                .param("id", account)
                .param("address", account + "@example.jp")
                .update();
    }

    @Test
    void theInboxAloneIsTheInboxAlone() {
        mailAddress();
        told(Release.INBOX);
        assertThat(channels()).isEmpty();
        assertThat(letters.list(officer)).noneMatch(one -> one.id().equals(send()));
    }

    @Test
    void byMailMeansMailAndNothingElse() {
        mailAddress();
        told(Release.MAIL);
        assertThat(channels()).containsExactly("MAIL");
    }

    @Test
    void aLetterIsDrawnForTheOfficerWithTheAddressTheyConfirmedWhichIsKeptNowhere() throws IOException {
        mailAddress();
        var id = told(Release.LETTER);
        assertThat(channels()).as("not in the run of the clerks").isEmpty();
        assertThat(letters.list(officer))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isNotNull();
                    assertThat(one.madeAt()).isNull();
                });
        assertThatThrownBy(() -> letters.list(Outreach.clerk())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> letters.draw(Outreach.clerk(), id, CONFIRMED)).isInstanceOf(NotAllowed.class);
        var drawn = letters.draw(officer, id, CONFIRMED);
        assertThat(drawn).isInstanceOf(ReleasedLetters.Drawing.Drawn.class);
        try (var pdf = Loader.loadPDF(((ReleasedLetters.Drawing.Drawn) drawn).pdf())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("〒802-0072", "福岡県若草市花園町3番8号", "𠮷野ビル201", "様", "大腸");
        }
        assertThat(jdbc.sql("select row_to_json(s)::text from notices.send s where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .contains("letter_made_at")
                .doesNotContain("花園町", "𠮷野ビル");
        clock.advance(Duration.ofDays(2));
        assertThat(letters.list(officer)).as("done").noneMatch(one -> one.id().equals(id));
    }

    @Test
    void thereIsNoLetterWhereNoneWasChosenAndTheDatabaseKnowsNoReleaseWithoutAHuman() {
        var id = send();
        assertThatThrownBy(() -> letters.draw(officer, id, CONFIRMED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jdbc.sql("update notices.send set release = 'LETTER' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("released_by_a_human");
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void theScreenCarriesTheChoice(Release release) {
        var who = SignIn.staff(
                "resident-registration",
                Permission.OUTREACH_HELD,
                Permission.REGISTRY_PROTECTED_READ,
                Permission.REGISTRY_READ);
        var answer = mvc.post()
                .uri("/staff/outreach/held/" + send())
                .param("decision", "SEND")
                .param("release", release.name())
                .param("reason", "本人の希望")
                .with(who)
                .exchange();
        assertThat(answer).hasStatus(302);
        assertThat(jdbc.sql("select release from notices.send where id = :id")
                        .param("id", send())
                        .query(String.class)
                        .single())
                .isEqualTo(release.name());
    }

    @Test
    void anAddressThatNobodyConfirmedIsRefused() {
        var id = told(Release.LETTER);
        var who = SignIn.staff(
                "resident-registration",
                Permission.OUTREACH_HELD,
                Permission.REGISTRY_PROTECTED_READ,
                Permission.REGISTRY_READ);
        var answer = mvc.post()
                .uri("/staff/outreach/held/" + id + "/letter")
                .param("postcode", "802-0072")
                .param("street", "福岡県若草市花園町3番8号")
                .with(who)
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("本人に確かめたことに印を付けてください。", "value=\"福岡県若草市花園町3番8号\"", "value=\"802-0072\"");
        var confirmed = mvc.post()
                .uri("/staff/outreach/held/" + id + "/letter")
                .param("postcode", "８０２－００７２")
                .param("street", "福岡県若草市花園町3番8号")
                .param("confirmed", "true")
                .with(who)
                .exchange();
        assertThat(confirmed).hasStatusOk().hasContentType("application/pdf");
    }
}
