package hitomado.applications;

import hitomado.door.FactAnswer;
import hitomado.door.FactRequest;
import hitomado.door.FactRequests;
import hitomado.identity.Accounts;
import hitomado.identity.CardClaims;
import hitomado.identity.CardSamples;
import hitomado.identity.card.CardSigning;
import hitomado.identity.card.PretendCards;
import hitomado.identity.card.SigningOutcome;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.SignInLevel;
import hitomado.procedures.Fact;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.sessions.Answers;
import hitomado.sessions.Begin;
import hitomado.sessions.Channel;
import hitomado.sessions.Interview;
import hitomado.sessions.KnownFacts;
import hitomado.sessions.People;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A family of three that moves out; begins sessions and answers everything the interview asks.
@Component
class MovingFamily {
    /// On the card as in the register, each in its own way of writing.
    static final CardClaims FILER = new CardClaims("高橋 健一", "ひとまど市潮見区港町一丁目５番６号", LocalDate.of(1981, 5, 2), "male");

    private final Sessions sessions;
    private final KnownFacts known;
    private final Answers answers;
    private final People people;
    private final Interview interview;
    private final FactRequests door;
    private final Accounts accounts;
    private final PretendCards cards;
    private final Applications applications;
    private final Filings filings;
    private final CardSigning signing;
    private final JdbcClient jdbc;
    private final Clock clock;

    MovingFamily(
            Sessions sessions,
            KnownFacts known,
            Answers answers,
            People people,
            Interview interview,
            FactRequests door,
            Accounts accounts,
            PretendCards cards,
            Applications applications,
            Filings filings,
            CardSigning signing,
            JdbcClient jdbc,
            Clock clock) {
        this.sessions = sessions;
        this.known = known;
        this.answers = answers;
        this.people = people;
        this.interview = interview;
        this.door = door;
        this.accounts = accounts;
        this.cards = cards;
        this.applications = applications;
        this.filings = filings;
        this.signing = signing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Somebody with a card of their own, signed in with it.
    Actor.Resident newResident() {
        var serial = CardSamples.newSerial();
        cards.issue(CardSamples.card(serial, FILER));
        var account = accounts.enter(serial, FILER);
        return new Actor.Resident(account.id(), account.claims().fullName(), SignInLevel.CARD);
    }

    /// A session at the first question; people are chosen.
    SessionId begun(Actor.Resident who) {
        var acting = Acting.by(who);
        var id = sessions.begin(new Begin(
                acting,
                "move-out",
                Channel.ONLINE,
                new FactRequest.Person.Claims("髙橋　健一", LocalDate.of(1981, 5, 2), "male", "ひとまど市潮見区港町"),
                FilerBasis.SELF));
        door.answer(request(id), family());
        known.receive(acting, id);
        people.choose(acting, id, Set.of(new SubjectId("p1"), new SubjectId("p2"), new SubjectId("p3")));
        return id;
    }

    /// Whatever the office has answered by itself, this family is put in its place.
    private UUID request(SessionId id) {
        return jdbc.sql("select facts_request from sessions.session where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /// A session in which everything is answered.
    SessionId answered(Actor.Resident who) {
        var id = begun(who);
        for (var open = open(who, id); !open.isEmpty(); open = open(who, id)) {
            var required = open.stream().map(o -> o.key()).collect(Collectors.toSet());
            var given = new HashMap<FactKey, String>();
            open.forEach(question -> given.put(question.key(), truth(who, id, question.key())));
            given.values().removeIf(String::isEmpty);
            required.retainAll(given.keySet());
            open.forEach(question -> given.putIfAbsent(question.key(), ""));
            var result = answers.save(Acting.by(who), id, given, required);
            if (!result.clean()) {
                throw new IllegalStateException("not taken: " + result.problems());
            }
        }
        return id;
    }

    /// Signs with the card what the session would submit now.
    Signature signature(Actor.Resident who, SessionId session) {
        var hash = applications.prepare(who, session).digest();
        return switch (signing.sign(who.accountId(), CardSamples.SIGNING_PIN, hash)) {
            case SigningOutcome.Signed(var evidence) -> new Signature.Card(evidence);
            default -> throw new IllegalStateException("the card did not sign");
        };
    }

    /// A new submission of this resident.
    SubmissionId submitted(Actor.Resident who) {
        var session = answered(who);
        var key = UUID.randomUUID().toString();
        return switch (applications.submit(Acting.by(who), session, key, signature(who, session))) {
            case SubmitResult.Accepted(var id, var first) -> id;
            case SubmitResult other -> throw new IllegalStateException(other.toString());
        };
    }

    /// The first application of a new submission: the 転出届.
    ApplicationId moveOut(Actor.Resident who) {
        return filings.submission(who, submitted(who)).applications().getFirst().id();
    }

    private List<hitomado.rules.Question> open(Actor who, SessionId id) {
        return interview.state(who, id).plan().questions();
    }

    private String truth(Actor who, SessionId id, FactKey key) {
        var fact = interview.state(who, id).definitions().fact(key.fact());
        return switch (key.fact().value()) {
            case "event.date" -> LocalDate.now(clock).plusDays(10).toString();
            case "event.destinationPrefecture" -> "東京都";
            case "event.destinationCity" -> "架空区";
            case "event.destinationTown" -> "青葉台一丁目";
            case "event.destinationBlock" -> "4番12号";
            case "event.destinationBuilding" -> "𠮷田ハイツ葛󠄀203";
            case "event.phone" -> "09012345678";
            case "person.schoolName" -> "港町小学校";
            default -> anything(fact);
        };
    }

    private String anything(Fact fact) {
        return switch (fact.type()) {
            case TEXT -> "";
            case NUMBER -> "0";
            case BOOLEAN -> "false";
            case DATE -> LocalDate.now(clock).toString();
            case TIME -> "09:00";
            case DATE_TIME -> "2026-01-01T09:00";
            case CHOICE -> fact.choices().getLast().code();
        };
    }

    static FactAnswer family() {
        return new FactAnswer(
                FactAnswer.Status.FOUND,
                "register",
                List.of(
                        new FactAnswer.Member("ref-1", person("髙橋　健一", "タカハシ　ケンイチ", "1981-05-02", "male", "世帯主")),
                        new FactAnswer.Member("ref-2", person("髙橋　美咲", "タカハシ　ミサキ", "1983-02-11", "female", "妻")),
                        new FactAnswer.Member("ref-3", person("髙橋　葵", "タカハシ　アオイ", "2016-02-29", "female", "子"))),
                Map.of(
                        "household.addressPrefecture",
                        "ひとまど県",
                        "household.addressCity",
                        "ひとまど市潮見区",
                        "household.addressTown",
                        "港町一丁目",
                        "household.addressBlock",
                        "5番6号",
                        "household.addressBuilding",
                        "",
                        "household.dogRegistered",
                        "false"),
                Map.of());
    }

    private static Map<String, String> person(
            String name, String kana, String birthDate, String sex, String relationship) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("person.fullName", name);
        facts.put("person.fullNameKana", kana);
        facts.put("person.birthDate", birthDate);
        facts.put("person.sex", sex);
        facts.put("person.relationship", relationship);
        facts.put("person.nationality", "JPN");
        facts.put("person.nhiInsured", "true");
        facts.put("person.nhiNumber", "12345678");
        facts.put("person.lateElderlyInsured", "false");
        facts.put("person.careInsured", "false");
        facts.put("person.pensionCategory", relationship.equals("子") ? "none" : "first");
        facts.put("person.childAllowanceRecipient", Boolean.toString(relationship.equals("世帯主")));
        facts.put("person.cardHeld", "true");
        facts.put("person.careLevel", "none");
        facts.put("person.sealRegistered", "false");
        facts.put("person.signingCertificateHeld", Boolean.toString(!relationship.equals("子")));
        return facts;
    }
}
