package hitomado.registry.changes;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.text.PersonName;
import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.Sex;
import hitomado.registry.Towns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Fresh families for tests of changes: each moves in on 2020-04-01, so that no test touches another's people.
public final class Families {
    static final Acting CLERK =
            Acting.by(new Actor.Staff(UUID.randomUUID(), "住民 太郎", "市民課", "991015", Set.of(Permission.REGISTRY_CHANGE)));
    static final LocalDate ARRIVED = LocalDate.parse("2020-04-01");
    private static final AtomicLong CODES = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private Families() {}

    /// 夫 (世帯主), 妻, two children; the household is insured by 国保.
    public record Family(
            HouseholdId household, ResidentId head, ResidentId wife, ResidentId older, ResidentId younger) {
        List<ResidentId> all() {
            return List.of(head, wife, older, younger);
        }
    }

    static NewPerson person(String given, String birth, Sex sex, String relation) {
        var programmes = new NewPerson.Programmes(true, false, false, null, null);
        return person(given, birth, sex, relation, programmes, null);
    }

    static NewPerson person(
            String given,
            String birth,
            Sex sex,
            String relation,
            NewPerson.Programmes programmes,
            @Nullable String code) {
        return new NewPerson(
                PersonName.japanese("𠮷﨑", given, "ヨシザキ", "テスト"),
                LocalDate.parse(birth),
                sex,
                relation,
                "JPN",
                null,
                "みなと県さざなみ市大浦1番",
                "𠮷﨑　一郎",
                code,
                programmes);
    }

    static String code() {
        return "9" + "%010d".formatted(CODES.incrementAndGet());
    }

    static OutsideAddress elsewhere() {
        return new OutsideAddress("みなと県", "さざなみ市", "大浦", "5番地", "大浦荘　2号", "0019-003");
    }

    static NewAddress at(Towns towns, String town, String block) {
        return new NewAddress(towns.find(town).orElseThrow().code(), block, null);
    }

    static MoveIn arrival(Towns towns, List<NewPerson> people) {
        return new MoveIn(
                new Filing(ARRIVED, ARRIVED, null), people, elsewhere(), at(towns, "港町一丁目", "8番8号"), null, null);
    }

    public static Family family(RegisterChanges changes, Towns towns) {
        var people = List.of(
                person("一郎", "1980-02-29", Sex.MALE, "世帯主"),
                person("花子", "1982-03-03", Sex.FEMALE, "妻"),
                person("葵", "2010-05-05", Sex.FEMALE, "子"),
                person("湊", "2014-06-06", Sex.MALE, "子"));
        var applied = (ChangeOutcome.Applied) changes.applyMoveIn(CLERK, arrival(towns, people));
        var ids = applied.persons();
        return new Family(applied.household(), ids.get(0), ids.get(1), ids.get(2), ids.get(3));
    }
}
