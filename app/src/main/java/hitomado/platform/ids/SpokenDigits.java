package hitomado.platform.ids;

import hitomado.platform.text.Wording;
import java.util.List;
import java.util.stream.Collectors;

/// Numbers as they are read aloud, one digit after the other.
final class SpokenDigits {
    /// よん, なな and きゅう, not し, しち and く: those are misheard on the telephone, and so is れい for ゼロ.
    private static final List<String> JAPANESE = List.of("ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう");

    private static final List<String> ENGLISH =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private SpokenDigits() {}

    static Wording of(List<String> groups) {
        var ja = spoken(groups, JAPANESE, "、");
        return new Wording(ja, ja, spoken(groups, ENGLISH, ", "));
    }

    private static String spoken(List<String> groups, List<String> names, String pause) {
        return groups.stream()
                .map(group -> group.chars().mapToObj(c -> names.get(c - '0')).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(pause));
    }
}
