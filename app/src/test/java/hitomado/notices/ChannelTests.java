package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.eligibility.EntitlementsFound;
import hitomado.identity.MailContacts;
import hitomado.notices.HeldNotices.Decision;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.jobs.JobResult;
import hitomado.registry.ResidentId;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// 届け方 — the first channel that reaches the person, one envelope a day, and nothing outside of it about what it is.
@OutreachTest
class ChannelTests {
    private static final String PROGRAMME = "vaccine-shingles";
    private static final String OTHER = "screening-lung";

    @Autowired
    Campaigns campaigns;

    @Autowired
    OutreachRound round;

    @Autowired
    HeldNotices held;

    @Autowired
    Letters letters;

    @Autowired
    LetterPrinting printing;

    @Autowired
    StoredFiles files;

    @Autowired
    Topics topics;

    @Autowired
    OneClickStop oneClick;

    @Autowired
    PretendMessages services;

    @Autowired
    PreferenceStore preferences;

    @Autowired
    MailContacts mails;

    @Autowired
    Outreach.Found found;

    @Autowired
    Outreach.MorningClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Staff clerk = Outreach.clerk();
    private final Actor.Staff approver = Outreach.approver();
    private final String occasion = UUID.randomUUID().toString();

    @AfterEach
    void nobodyIsLeft() {
        found.end(PROGRAMME);
        found.end(OTHER);
        clock.reset();
    }

    private CampaignId approved(String programme, boolean standing, Channel... channels) {
        var usual = CampaignPlan.usual(LocalDate.now(clock));
        var plan = new CampaignPlan(
                usual.addition(),
                List.of(channels),
                usual.quietFrom(),
                usual.quietUntil(),
                2,
                usual.expiresOn(),
                standing);
        var id = ((CampaignResult.Done) campaigns.prepare(clerk, programme, plan)).id();
        campaigns.submit(clerk, id);
        campaigns.approve(approver, id);
        return id;
    }

    private ResidentId entitled(String... programmes) {
        var person = found.residents(1).getFirst();
        for (var programme : programmes) {
            found.entitled(programme, person, person, occasion);
        }
        return person;
    }

    private void link(ResidentId person) {
        preferences.link(person, Channel.LINE, new PreferenceStore.ContactPoint("U" + person, Lang.JA));
    }

    private void run() {
        round.run(() -> true);
    }

    private Map<String, String> deliveries(ResidentId person) {
        return jdbc
                .sql(
                        "select channel, trim(state || ' ' || reason) as state from notices.delivery where receiver_id = :id")
                .param("id", person.value())
                .query((rs, n) -> Map.entry(rs.getString("channel"), rs.getString("state")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void twoNoticesOfOneDayGoInOneMailThatSaysNothingOfThem() {
        var person = entitled(PROGRAMME, OTHER);
        var who = found.account(person, "試験 花子");
        var address = UUID.randomUUID() + "@example.jp";
        jdbc.sql(
                        "insert into identity.mail_contact (account_id, address, lang, confirmed_at) values (:id, :address, 'ja', now())")
                .param("id", who.accountId())
                .param("address", address)
                .update();
        assertThat(mails.find(who.accountId())).isPresent();
        approved(PROGRAMME, false, Channel.MAIL, Channel.LETTER);
        approved(OTHER, false, Channel.MAIL, Channel.LETTER);
        run();

        var bodies = jdbc.sql("select subject || body as text from platform.outbox where recipient = :address")
                .param("address", address)
                .query((rs, n) -> rs.getString("text"))
                .list();
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst())
                .contains("お知らせがあります", "/my/notices", "/my/notices/stop")
                .doesNotContain("??", "帯状疱疹", "がん", "試験", person.toString());
        assertThat(deliveries(person)).containsOnly(Map.entry("MAIL", "SENT"));
        var unsubscribe = jdbc.sql("select unsubscribe from platform.outbox where recipient = :address")
                .param("address", address)
                .query(String.class)
                .single();
        assertThat(unsubscribe).matches("http://localhost:\\d+/unsubscribe/[A-Za-z0-9_-]{43}");
        oneClick.stop(unsubscribe.substring(unsubscribe.lastIndexOf('/') + 1));
        assertThat(topics.preference(who).topicsOff()).as("of both notices").containsExactly("health");
    }

    @Test
    void lineIsHandedOverOnceAndABlockedUserIsNotTriedAgain() {
        var reached = entitled(PROGRAMME);
        var blocked = entitled(PROGRAMME);
        link(reached);
        link(blocked);
        services.block(Channel.LINE, "U" + blocked);
        approved(PROGRAMME, false, Channel.LINE);
        run();

        assertThat(deliveries(reached)).containsOnly(Map.entry("LINE", "SENT"));
        assertThat(deliveries(blocked)).containsOnly(Map.entry("LINE", "FAILED UNREACHABLE"));
        assertThat(services.arrived(Channel.LINE, "U" + reached))
                .singleElement()
                .asString()
                .contains("ひとまど市")
                .doesNotContain("帯状疱疹");
        assertThat(preferences.contactPoints(Channel.LINE, List.of(blocked))).isEmpty();
        var key = UUID.randomUUID();
        assertThat(services.take(Channel.LINE, key, "Uagain", "一度", 10))
                .isEqualTo(services.take(Channel.LINE, key, "Uagain", "一度", 10));
        assertThat(services.arrived(Channel.LINE, "Uagain")).hasSize(1);
        assertThat(services.take(Channel.LINE, UUID.randomUUID(), "Uagain", "二度", 0))
                .isEqualTo(new MessageDoor.Answer.TooFast(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void lineAndWebPushSpeakTheLanguageOfThePerson(Lang lang) {
        var person = entitled(PROGRAMME, OTHER);
        var who = found.account(person, "試験 花子");
        topics.link(who, Channel.LINE, "U" + person, Lang.JA);
        topics.link(who, Channel.PUSH, "P" + person, Lang.JA);
        topics.choose(who, Preference.ALL, lang);
        approved(PROGRAMME, false, Channel.LINE);
        approved(OTHER, false, Channel.PUSH);
        run();
        var words = Map.of(
                Lang.JA, "お知らせがあります。マイページをご覧ください。",
                Lang.EASY, "お知（し）らせが あります。",
                Lang.EN, "has a notice for you.");
        assertThat(services.arrived(Channel.LINE, "U" + person))
                .singleElement()
                .asString()
                .contains(words.get(lang))
                .as("nothing of the person or the programme reaches the messaging provider (H3)")
                .doesNotContain("??", "{0}", "試験", "花子", "帯状疱疹", "がん", person.toString());
        assertThat(services.arrived(Channel.PUSH, "P" + person))
                .isEqualTo(services.arrived(Channel.LINE, "U" + person));
    }

    @Test
    void theOrderOfTheCampaignDecidesWhichOfTwoIsUsed() {
        var person = entitled(PROGRAMME, OTHER);
        var who = found.account(person, "試験 花子");
        topics.link(who, Channel.LINE, "U" + person, Lang.JA);
        topics.link(who, Channel.PUSH, "P" + person, Lang.JA);
        approved(PROGRAMME, false, Channel.PUSH, Channel.LINE, Channel.MAIL);
        run();
        assertThat(deliveries(person)).containsOnly(Map.entry("PUSH", "SENT"));
        clock.advance(Duration.ofDays(1));
        approved(OTHER, false, Channel.LETTER, Channel.PUSH);
        run();
        assertThat(deliveries(person)).containsOnly(Map.entry("PUSH", "SENT"), Map.entry("LETTER", "WAITING"));
    }

    @Test
    void whomLineDoesNotReachAnyMoreGetsTheNextChannelOnce() {
        var person = entitled(PROGRAMME);
        link(person);
        services.block(Channel.LINE, "U" + person);
        approved(PROGRAMME, false, Channel.LINE, Channel.PUSH, Channel.LETTER);
        run();
        run();
        assertThat(deliveries(person))
                .containsOnly(Map.entry("LINE", "FAILED UNREACHABLE"), Map.entry("LETTER", "WAITING"));
        assertThat(jdbc.sql("select count(*) from notices.inbox where receiver_id = :id and occasion = :occasion")
                        .param("id", person.value())
                        .param("occasion", occasion)
                        .query(Long.class)
                        .single())
                .as("told once")
                .isEqualTo(1);
    }

    @Test
    void aProgrammeNamesItsOrderAndTheDatabaseKeepsTheOneChosen() {
        assertThat(campaigns.usualChannels("senior-pass")).containsExactly(Channel.MAIL, Channel.LINE, Channel.LETTER);
        assertThat(campaigns.usualChannels("screening-lung"))
                .as("names none")
                .containsExactly(Channel.MAIL, Channel.LINE, Channel.PUSH);
        var id = approved(PROGRAMME, false, Channel.LETTER, Channel.PUSH, Channel.MAIL);
        assertThat(campaigns.campaign(approver, id).plan().channels())
                .containsExactly(Channel.LETTER, Channel.PUSH, Channel.MAIL);
        assertThatThrownBy(() -> jdbc.sql("update notices.campaign set channels = '{MAIL}' where id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("not changed");
    }

    @Test
    void aChannelThatThePersonDoesNotWantIsPassedOver() {
        var person = entitled(PROGRAMME);
        var who = found.account(person, "試験 太郎");
        link(person);
        topics.choose(who, new Preference(false, Set.of(), Set.of(Channel.LINE)), Lang.JA);
        approved(PROGRAMME, false, Channel.LINE, Channel.LETTER);
        run();
        assertThat(deliveries(person)).containsOnly(Map.entry("LETTER", "WAITING"));
    }

    @Test
    void lettersGoToThePersonByNameWithABarcodeAndLeaveOutWhoCannotBeWrittenTo() throws IOException {
        var person = entitled(PROGRAMME, OTHER);
        approved(PROGRAMME, false, Channel.LETTER);
        approved(OTHER, false, Channel.LETTER);
        run();
        assertThat(letters.waiting(clerk)).isPositive();
        assertThat(letters.print(clerk)).isPositive();
        assertThat(letters.waiting(clerk)).isZero();
        for (var run : letters.runs(clerk)) {
            assertThat(printing.run(new Letters.Order(run.id()))).isEqualTo(new JobResult.Done());
        }
        assertThat(deliveries(person)).containsOnly(Map.entry("LETTER", "SENT"));
        var name = jdbc.sql("select family_name from registry.person where id = :id")
                .param("id", person.value())
                .query((rs, n) -> rs.getString("family_name"))
                .single();
        var text = new StringBuilder();
        for (var run : letters.runs(clerk)) {
            try (var pdf = Loader.loadPDF(files.content(letters.file(clerk, run.id())))) {
                text.append(new PDFTextStripper().getText(pdf));
            }
        }
        assertThat(text.toString()).contains(name, "様", "帯状疱疹", "料金後納郵便");
        assertThatThrownBy(() -> letters.runs(approver)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOfficerDecidesAboutAProtectedPersonWhoIsThenToldInTheInboxAlone() {
        var hidden = found.protectedResident();
        found.entitled(PROGRAMME, hidden, hidden, occasion);
        link(hidden);
        approved(PROGRAMME, false, Channel.LINE, Channel.LETTER);
        run();
        var officer = new Actor.Staff(
                UUID.randomUUID(),
                "葛󠄀西 由紀",
                "resident-registration",
                "991015",
                Set.of(Permission.OUTREACH_HELD, Permission.REGISTRY_PROTECTED_READ, Permission.REGISTRY_READ));
        assertThatThrownBy(() -> held.list(clerk)).isInstanceOf(NotAllowed.class);
        var waiting = held.list(officer).stream()
                .filter(one -> one.receiver().equals(hidden))
                .toList();
        assertThat(waiting)
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isNotNull());
        assertThat(held.decide(officer, waiting.getFirst().id(), new Decision.Tell(Release.INBOX, "本人に電話で確かめた")))
                .isTrue();
        assertThat(held.decide(officer, waiting.getFirst().id(), new Decision.DoNotTell("あとから")))
                .isFalse();
        run();
        assertThat(jdbc.sql("select count(*) from notices.inbox where receiver_id = :id and occasion = :occasion")
                        .param("id", hidden.value())
                        .param("occasion", occasion)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(deliveries(hidden)).isEmpty();
    }

    @Test
    void aStandingCampaignTellsThoseFoundLaterAndAnotherDoesNot() {
        var first = entitled(PROGRAMME, OTHER);
        approved(PROGRAMME, true);
        approved(OTHER, false);
        run();
        clock.advance(Duration.ofMinutes(1));
        var later = entitled(PROGRAMME, OTHER);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new EntitlementsFound(Map.of(PROGRAMME, 1L, OTHER, 1L))));
        run();
        assertThat(toldOf(first)).containsExactlyInAnyOrder(PROGRAMME, OTHER);
        assertThat(toldOf(later)).containsExactly(PROGRAMME);
    }

    private List<String> toldOf(ResidentId person) {
        return jdbc.sql("select programme from notices.inbox where receiver_id = :id")
                .param("id", person.value())
                .query((rs, n) -> rs.getString("programme"))
                .list();
    }
}
