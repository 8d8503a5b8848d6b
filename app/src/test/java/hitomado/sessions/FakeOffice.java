package hitomado.sessions;

import hitomado.door.FactAnswer;
import hitomado.door.FactRequests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plays the office's side of the door of facts with a family of three that lives in the city; whatever the office has
/// answered by itself, this takes its place.
final class FakeOffice {
    private final FactRequests door;
    private final JdbcClient jdbc;

    FakeOffice(FactRequests door, JdbcClient jdbc) {
        this.door = door;
        this.jdbc = jdbc;
    }

    void knows(SessionId session) {
        door.answer(request(session), family());
    }

    void knowsNobody(SessionId session) {
        door.answer(request(session), FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON));
    }

    private UUID request(SessionId session) {
        return jdbc.sql("select facts_request from sessions.session where id = :id")
                .param("id", session.value())
                .query(UUID.class)
                .single();
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
                        "household.address",
                        "ひとまど県ひとまど市東区青葉町一丁目２番３号",
                        "household.addressBuilding",
                        "",
                        "household.headName",
                        "髙橋　健一"),
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
        return facts;
    }
}
