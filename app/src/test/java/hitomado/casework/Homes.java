package hitomado.casework;

import hitomado.procedures.Definitions;
import hitomado.registry.city.DemoPeople;
import java.util.List;

/// Filings of the demo people, whose facts are those of the register.
record Homes(Definitions definitions) {
    /// A filing about these people, in order `p1`, `p2` …
    Filed filing(String procedure, List<String> keys) {
        var filed = Filed.of(definitions, procedure);
        for (int i = 0; i < keys.size(); i++) {
            var person = DemoPeople.of(keys.get(i));
            var subject = "p" + (i + 1);
            filed.person(subject, person.id().toString(), person.fullName())
                    .fact("person.fullNameKana", subject, "カナ")
                    .fact("person.birthDate", subject, person.birthDate().toString())
                    .fact("person.sex", subject, person.sex().code())
                    .fact("person.relationship", subject, person.relation())
                    .fact("person.nationality", subject, "JPN");
        }
        return filed.fact("event.filerBasis", "event", "self").fact("event.phone", "event", "09012345678");
    }

    /// The facts of a move out of the city.
    static Filed leaving(Filed filed, String day) {
        return filed.fact("event.date", "event", day)
                .fact("event.destinationPrefecture", "event", "東京都")
                .fact("event.destinationCity", "event", "架空区")
                .fact("event.destinationTown", "event", "青葉台一丁目")
                .fact("event.destinationBlock", "event", "4番12号")
                .fact("event.destinationBuilding", "event", "𠮷田ハイツ203")
                .fact("household.address", "household", "ひとまど県ひとまど市秘密区内緒町9番9号");
    }

    /// The facts of a move to another address of the city.
    static Filed moving(Filed filed, String day, String town) {
        return filed.fact("event.date", "event", day)
                .fact("event.newTown", "event", town)
                .fact("event.newBlock", "event", "8番8号")
                .fact("event.newBuilding", "event", "")
                .fact("event.joinsHousehold", "event", "false");
    }
}
