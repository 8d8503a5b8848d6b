package hitomado.registry.city;

import hitomado.registry.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names to draw from: 氏 with weights (異体字 and IVS among them), 名 by era and sex.
final class NamePool {
    private static final List<String> ERAS = List.of("-1945", "1946-1964", "1965-1984", "1985-2004", "2005-");

    /// One word of a name with its フリガナ.
    record Word(String text, String kana) {
        static Word of(String pair) {
            var cut = pair.indexOf('/');
            return new Word(pair.substring(0, cut), pair.substring(cut + 1));
        }
    }

    private final List<Word> families = new ArrayList<>();
    private final int[] upTo;
    private final Map<String, List<Word>> given = new HashMap<>();

    NamePool() {
        var weights = new ArrayList<Integer>();
        for (var line : Lines.of("family-names.txt")) {
            var parts = line.split(" ");
            families.add(new Word(parts[0], parts[1]));
            weights.add(Integer.parseInt(parts[2]));
        }
        upTo = weights.stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
        for (var line : Lines.of("given-names.txt")) {
            var parts = line.split(" ", 3);
            given.put(
                    parts[0] + parts[1],
                    Arrays.stream(parts[2].split(" ")).map(Word::of).toList());
        }
    }

    Word family(Draw draw) {
        var hit = Arrays.binarySearch(upTo, draw.below(upTo[upTo.length - 1]) + 1);
        return families.get(hit >= 0 ? hit : -hit - 1);
    }

    Word given(Draw draw, Sex sex, int birthYear) {
        var era = birthYear <= 1945 ? 0 : birthYear <= 1964 ? 1 : birthYear <= 1984 ? 2 : birthYear <= 2004 ? 3 : 4;
        var names = given.get(ERAS.get(era) + sex.code());
        if (names == null) {
            throw new IllegalStateException("no given names for " + ERAS.get(era));
        }
        return draw.of(names);
    }
}
