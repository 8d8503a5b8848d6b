package hitomado.registry.arrivals;

import hitomado.platform.text.PersonName;
import hitomado.registry.ResidencePermit;
import hitomado.registry.Sex;
import hitomado.registry.arrivals.ArrivingPeople.ArrivingHome;
import hitomado.registry.arrivals.ArrivingPeople.ArrivingPerson;
import hitomado.registry.arrivals.MoveCertificate.Card;
import hitomado.registry.arrivals.MoveCertificate.Person;
import hitomado.registry.arrivals.MoveCertificate.Place;
import hitomado.registry.arrivals.MoveCertificate.Programmes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads `arrivals.txt`.
final class ArrivalLines {
    private static final LocalDate CARD_ISSUED = LocalDate.of(2023, 4, 10);
    private static final int CARD_YEARS = 10;

    private ArrivalLines() {}

    private static final class Open {
        final String[] home;
        String[] to = {};
        String story = "";
        final List<String[]> people = new ArrayList<>();

        Open(String[] home) {
            this.home = home;
        }
    }

    static List<ArrivingHome> read() {
        var open = new ArrayList<Open>();
        for (var line : lines()) {
            var cut = line.indexOf(": ");
            var fields = line.substring(cut + 2).split(" \\| ");
            switch (line.substring(0, cut)) {
                case "home" -> open.add(new Open(fields));
                case "to" -> open.getLast().to = fields;
                case "story" -> open.getLast().story = fields[0];
                case "person" -> open.getLast().people.add(fields);
                default -> throw new IllegalStateException("unknown line " + line);
            }
        }
        return open.stream().map(ArrivalLines::home).toList();
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(ArrivalLines.class.getResourceAsStream("arrivals.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ArrivingHome home(Open open) {
        var home = open.home;
        var from = new Place(home[1], home[2], home[4], home[5], dash(home[6]), home[7]);
        var to = new Place("ひとまど県", "ひとまど市", open.to[0], open.to[1], dash(open.to[2]), null);
        var head = open.people.getFirst()[1].replace(' ', '　');
        var people = open.people.stream()
                .map(fields -> new ArrivingPerson(fields[0], person(fields, from, head)))
                .toList();
        return new ArrivingHome(
                home[0], home[8].equals("yes"), -Integer.parseInt(home[9]), home[3], from, to, open.story, people);
    }

    private static Person person(String[] fields, Place from, String head) {
        var permit = fields.length > 9 ? permit(fields[9]) : null;
        var foreign = permit != null;
        var words = List.of(fields[7].split(" "));
        var birth = LocalDate.parse(fields[3]);
        return new Person(
                foreign ? PersonName.foreign(fields[1], fields[2], null) : japanese(fields[1], fields[2]),
                birth,
                Sex.ofCode(fields[4]),
                fields[5],
                foreign ? fields[9].substring("foreign=".length()).split(",")[0] : "JPN",
                permit,
                foreign ? null : from.prefecture() + from.city() + from.town() + "100番",
                foreign ? null : head,
                fields[6],
                programmes(words, dash(fields[8])),
                words.contains("card") ? new Card(CARD_ISSUED, CARD_ISSUED.plusYears(CARD_YEARS)) : null);
    }

    private static PersonName japanese(String name, String kana) {
        var parts = name.split(" ", 2);
        var readings = kana.split(" ", 2);
        return PersonName.japanese(parts[0], parts[1], readings[0], readings[1]);
    }

    private static Programmes programmes(List<String> words, @Nullable String pensionNumber) {
        var kind = words.stream()
                .filter(word -> word.startsWith("pension"))
                .map(word -> Integer.valueOf(word.substring("pension".length())))
                .findFirst()
                .orElse(null);
        return new Programmes(
                words.contains("nhi"),
                words.contains("late"),
                words.contains("care"),
                kind,
                pensionNumber,
                words.contains("allowance"));
    }

    private static @Nullable ResidencePermit permit(String field) {
        var parts = field.substring("foreign=".length()).split(",");
        return new ResidencePermit(parts[1], LocalDate.parse(parts[2]), parts[3]);
    }

    private static @Nullable String dash(String field) {
        return field.equals("-") ? null : field;
    }
}
