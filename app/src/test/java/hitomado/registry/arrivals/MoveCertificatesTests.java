package hitomado.registry.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.registry.Asking;
import hitomado.registry.BasicFour;
import hitomado.registry.DemoCity;
import hitomado.registry.Towns;
import hitomado.registry.arrivals.ArrivingPeople.ArrivingHome;
import hitomado.registry.changes.ChangeOutcome;
import hitomado.registry.changes.ExOfficio;
import hitomado.registry.changes.Filing;
import hitomado.registry.changes.MoveIn;
import hitomado.registry.changes.NewAddress;
import hitomado.registry.changes.NewPerson;
import hitomado.registry.changes.OutsideAddress;
import hitomado.registry.changes.RegisterChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;

@SpringBootTest
class MoveCertificatesTests {
    private static final Asking ASKING = Asking.resident("resident:test", "本人", Purpose.PREFILL);

    @Autowired
    MoveCertificates certificates;

    @Autowired
    RegisterChanges changes;

    @Autowired
    Towns towns;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void city() {
        DemoCity.in(database);
    }

    private static BasicFour four(ArrivingHome home, int person) {
        var who = home.people().get(person).person();
        return new BasicFour(
                who.name().full(), who.birthDate(), who.sex(), home.from().line());
    }

    @Test
    void givesTheItemsOfTheMessageOfAFamilyThatMovesIn() {
        var home = ArrivingPeople.home("matsumoto");
        var facts = certificates.facts(ASKING, four(home, 1), null, CertificateFacts.ids());
        assertThat(facts).isInstanceOfSatisfying(ArrivalFacts.Given.class, given -> {
            assertThat(given.members()).hasSize(4);
            assertThat(given.members().getFirst())
                    .containsEntry("person.fullName", "松本　千尋")
                    .containsEntry("person.relationship", "妻")
                    .containsEntry("person.nhiInsured", "true")
                    .containsEntry("person.pensionCategory", "first")
                    .containsEntry("person.cardHeld", "true");
            assertThat(given.members().get(1))
                    .containsEntry("person.isHead", "true")
                    .containsEntry("person.childAllowanceRecipient", "true");
            assertThat(given.household())
                    .containsEntry("household.addressCity", "さざなみ市")
                    .containsEntry("household.addressBuilding", "汐見台団地　2棟301号");
            assertThat(given.event())
                    .containsEntry("event.movedFrom", "japan")
                    .containsEntry("event.newTown", "潮見区港町一丁目")
                    .containsEntry(
                            "event.plannedMoveOutDate",
                            LocalDate.now(clock).minusDays(3).toString());
        });
    }

    @Test
    void namesTownsThatTheCityHas() {
        assertThat(ArrivingPeople.homes())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(home ->
                        assertThat(towns.find(home.to().town())).as(home.key()).isPresent());
        assertThat(ArrivingPeople.homes()).anyMatch(home -> !home.message());
    }

    @Test
    void knowsNothingOfAFamilyWithoutAMessage() {
        assertThat(certificates.facts(ASKING, four(ArrivingPeople.home("kimura"), 0), null, CertificateFacts.ids()))
                .isEqualTo(new ArrivalFacts.Nothing());
    }

    @Test
    void keepsAMessageOnceHoweverOftenItComes() {
        certificates.collect();
        assertThat(certificates.collect()).isZero();
        assertThat(jdbc.sql("SELECT count(*) - count(DISTINCT message_key) FROM registry.move_certificate")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void writesWhoReadAMessageAndWhat() {
        certificates.facts(
                ASKING, four(ArrivingPeople.home("okada"), 0), null, List.of("person.sex", "person.favouriteColour"));
        assertThat(jdbc.sql("""
                        SELECT a.fields::text FROM registry.certificate_access a JOIN registry.move_certificate c ON c.id = a.certificate_id
                        WHERE c.message_key LIKE '%okada%'""").query((rs, n) -> rs.getString(1)).list()).contains("{person.sex}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-01, ,           2026-03-31
            2026-03-01, 2026-03-02, 2026-03-16
            2026-03-01, 2026-03-30, 2026-03-31
            """)
    void isUsableForThirtyDaysFromLeavingAndFourteenFromArriving(LocalDate planned, LocalDate movedIn, LocalDate last) {
        assertThat(MoveCertificates.lastDay(planned, movedIn)).isEqualTo(last);
    }

    @Test
    void refusesAMessageThatIsTooOld() {
        var old = fresh(LocalDate.now(clock).minusDays(31));
        certificates.receive(old);
        var who = old.people().getFirst();
        var four = new BasicFour(
                who.name().full(), who.birthDate(), who.sex(), old.from().line());
        assertThat(certificates.facts(ASKING, four, null, List.of("person.sex")))
                .isEqualTo(new ArrivalFacts.TooLate(LocalDate.now(clock).minusDays(1)));
    }

    @Test
    void isUsedUpByTheMoveIn() {
        var message = fresh(LocalDate.now(clock).minusDays(2));
        certificates.receive(message);
        var who = message.people().getFirst();
        var four = new BasicFour(
                who.name().full(), who.birthDate(), who.sex(), message.from().line());
        var id = certificates.find(four).orElseThrow();
        var day = LocalDate.now(clock);
        var clerk = Acting.by(
                new Actor.Staff(UUID.randomUUID(), "職員", "市民課", "991015", Set.of(Permission.REGISTRY_CHANGE)));
        var newcomer = new NewPerson(
                who.name(),
                who.birthDate(),
                who.sex(),
                "世帯主",
                "JPN",
                null,
                who.honseki(),
                who.hittosha(),
                who.residentCode(),
                NewPerson.Programmes.NONE);
        var from = new OutsideAddress(
                message.from().prefecture(),
                message.from().city(),
                message.from().town(),
                message.from().block(),
                null,
                null);
        var here = new NewAddress(towns.find("昴一丁目").orElseThrow().code(), "1番", null);
        assertThat(changes.applyMoveIn(
                        clerk, new MoveIn(new Filing(day, day, null), List.of(newcomer), from, here, null, id)))
                .isInstanceOf(ChangeOutcome.Applied.class);
        assertThat(certificates.find(four)).isEmpty();
        assertThat(unused(message)).isZero();
        assertThat(certificates.facts(ASKING, four, null, List.of("person.sex")))
                .isEqualTo(new ArrivalFacts.Nothing());
    }

    @Test
    void isUsedUpByTheCodeOfWhoMovesInAndGivenBackByACancellation() {
        var message = fresh(LocalDate.now(clock).minusDays(2));
        certificates.receive(message);
        var who = message.people().getFirst();
        var day = LocalDate.now(clock);
        var clerk = Acting.by(
                new Actor.Staff(UUID.randomUUID(), "職員", "市民課", "991015", Set.of(Permission.REGISTRY_CHANGE)));
        var newcomer = new NewPerson(
                who.name(),
                who.birthDate(),
                who.sex(),
                "世帯主",
                "JPN",
                null,
                null,
                null,
                who.residentCode(),
                NewPerson.Programmes.NONE);
        var from = new OutsideAddress("みなと県", "さざなみ市", "大浦", "1番地", null, null);
        var here = new NewAddress(towns.find("昴一丁目").orElseThrow().code(), "2番", null);
        var applied = (ChangeOutcome.Applied) changes.applyMoveIn(
                clerk, new MoveIn(new Filing(day, day, null), List.of(newcomer), from, here, null, null));
        assertThat(unused(message)).isZero();
        changes.cancel(clerk, new ExOfficio(day, "誤った転入", null), applied.change());
        assertThat(unused(message)).isEqualTo(1);
    }

    private long unused(MoveCertificate message) {
        return jdbc.sql("SELECT count(*) FROM registry.move_certificate WHERE message_key = :key AND used_at IS NULL")
                .param("key", message.key())
                .query(Long.class)
                .single();
    }

    /// The message of 岡田 under another name, key and code, so that no other test meets it.
    private static MoveCertificate fresh(LocalDate planned) {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        var model = ArrivingPeople.certificate(ArrivingPeople.home("okada"), planned);
        var who = model.people().getFirst();
        var person = new MoveCertificate.Person(
                hitomado.platform.text.PersonName.japanese("岡田", unique, "オカダ", "テスト"),
                who.birthDate(),
                who.sex(),
                who.relation(),
                "JPN",
                null,
                who.honseki(),
                who.hittosha(),
                "6" + "%010d".formatted(Math.abs(unique.hashCode())),
                who.programmes(),
                null);
        return new MoveCertificate(
                unique, model.senderCode(), model.senderName(), model.from(), model.to(), planned, List.of(person));
    }

    @Test
    @SuppressWarnings("unchecked")
    void holdsEveryFactOfTheDictionaryThatNamesTheSendingCity() throws IOException {
        var wanted = new TreeSet<String>();
        try (var files = Files.list(Path.of("../definitions/facts"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                var facts =
                        ((Map<String, List<Map<String, Object>>>) new Yaml().load(Files.readString(file))).get("facts");
                facts.stream()
                        .filter(fact ->
                                fact.get("sources") instanceof List<?> sources && sources.contains("sendingCity"))
                        .forEach(fact -> wanted.add((String) fact.get("id")));
            }
        }
        assertThat(CertificateFacts.ids()).isEqualTo(wanted);
    }
}
