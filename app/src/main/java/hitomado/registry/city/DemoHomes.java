package hitomado.registry.city;

import hitomado.registry.city.DemoPeople.DemoPerson;
import hitomado.registry.city.Home.Dog;
import hitomado.registry.city.Home.Elsewhere;
import hitomado.registry.city.Home.Extras;
import hitomado.registry.city.Home.Opponent;
import hitomado.registry.city.Home.Origin;
import hitomado.registry.city.Home.Place;
import hitomado.registry.city.Home.Shield;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the households of `demo-people.txt`; sequences follow the order of the file, so new people are added
/// at its
/// end.
final class DemoHomes {
    /// Generated people and households are numbered from here.
    static final long FIRST_FREE = 1000;

    private static final List<Entry> ENTRIES = read();

    private DemoHomes() {}

    /// One household of the file.
    private record Entry(long sequence, String[] home, List<Keyed> people, List<String[]> extras) {
        private String story() {
            return extra("story").map(fields -> fields[1]).orElse("");
        }

        private Optional<String[]> extra(String kind) {
            return extras.stream().filter(fields -> fields[0].equals(kind)).findFirst();
        }
    }

    private record Keyed(String key, PersonDraft person) {}

    static List<Home> all(CityMap map) {
        return ENTRIES.stream().map(entry -> home(entry, map)).toList();
    }

    static List<DemoPerson> people() {
        return ENTRIES.stream()
                .flatMap(entry -> entry.people().stream().map(keyed -> demoPerson(entry, keyed)))
                .toList();
    }

    private static DemoPerson demoPerson(Entry entry, Keyed keyed) {
        var person = keyed.person();
        return new DemoPerson(
                keyed.key(),
                RegisterRows.personId(person.sequence()),
                Numbers.residentNumber(person.sequence()),
                person.name().family(),
                person.name().given(),
                person.birth(),
                person.sex(),
                person.relation(),
                Numbers.uuid('h', entry.sequence()),
                entry.story());
    }

    private static List<Entry> read() {
        var entries = new ArrayList<Entry>();
        var people = 0L;
        for (var line : Lines.of("demo-people.txt")) {
            var cut = line.indexOf(": ");
            var kind = line.substring(0, cut);
            var fields = line.substring(cut + 2).split(" \\| ");
            switch (kind) {
                case "home" ->
                    entries.add(new Entry(entries.size() + 1L, fields, new ArrayList<>(), new ArrayList<>()));
                case "person" ->
                    entries.getLast().people().add(new Keyed(fields[0], DemoLine.person(++people, fields)));
                case "dog", "shield", "story" -> {
                    var named = new ArrayList<String>(List.of(kind));
                    named.addAll(List.of(fields));
                    entries.getLast().extras().add(named.toArray(String[]::new));
                }
                default -> throw new IllegalStateException("unknown line " + line);
            }
        }
        return List.copyOf(entries);
    }

    private static Home home(Entry entry, CityMap map) {
        var fields = entry.home();
        var where = fields[1].split(" ");
        var place = new Place(map.town(where[0], where[1]), fields[2], dash(fields[3]));
        var from = fields[5].split(" ");
        var outside = new Elsewhere(from[0], from[1], from[2], from[3], from[4]);
        var members = entry.people().stream().map(Keyed::person).toList();
        var extras = new Extras(
                entry.extra("dog").map(DemoHomes::dog).orElse(null),
                entry.extra("shield").map(DemoHomes::shield).orElse(null));
        return new Home(
                entry.sequence(),
                place,
                LocalDate.parse(fields[4]),
                new Origin(outside, null),
                members,
                List.of(),
                extras);
    }

    private static @Nullable String dash(String field) {
        return field.equals("-") ? null : field;
    }

    private static Dog dog(String[] fields) {
        return new Dog(
                fields[1],
                fields[2],
                fields[3],
                fields[4].equals("male"),
                LocalDate.parse(fields[5]),
                fields[6].equals("chip"));
    }

    private static Shield shield(String[] fields) {
        var opponent = ENTRIES.stream()
                .flatMap(entry -> entry.people().stream())
                .filter(keyed -> keyed.key().equals(fields[4]))
                .findFirst()
                .orElseThrow()
                .person();
        var name = opponent.name().family() + "　" + opponent.name().given();
        return new Shield(
                fields[1],
                LocalDate.parse(fields[2]),
                fields[3],
                new Opponent(name, opponent.birth(), null, opponent.sequence()));
    }
}
