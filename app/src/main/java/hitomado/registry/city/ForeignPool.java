package hitomado.registry.city;

import hitomado.registry.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Foreign residents' names by nationality, and their 在留資格.
final class ForeignPool {
    /// Names of one nationality; `alphabet` is the spelling on the 在留カード.
    private record Nation(String code, int upTo, List<Word> families, List<Word> men, List<Word> women) {}

    private record Word(String text, String kana, String alphabet) {
        static Word of(String token) {
            var parts = token.replace('_', ' ').split("/");
            return new Word(parts[0], parts[1], parts[parts.length == 3 ? 2 : 0]);
        }
    }

    private final List<Nation> nations = new ArrayList<>();

    ForeignPool() {
        var upTo = 0;
        for (var line : Lines.of("foreign-names.txt")) {
            var cut = line.indexOf(": ");
            var head = line.substring(0, cut).split(" ");
            var lists = Arrays.stream(line.substring(cut + 2).split(" \\| "))
                    .map(list -> Arrays.stream(list.split(" ")).map(Word::of).toList())
                    .toList();
            upTo += Integer.parseInt(head[1]);
            nations.add(new Nation(head[0], upTo, lists.get(0), lists.get(1), lists.get(2)));
        }
    }

    String nationality(Draw draw) {
        var point = draw.below(nations.getLast().upTo());
        return nations.stream()
                .filter(nation -> point < nation.upTo())
                .findFirst()
                .orElseThrow()
                .code();
    }

    /// A name; with a relative, of the same family.
    PersonName name(Draw draw, String nationality, Sex sex, @Nullable PersonName relative) {
        var nation = nations.stream()
                .filter(candidate -> candidate.code().equals(nationality))
                .findFirst()
                .orElseThrow();
        var family = nation.families().stream()
                .filter(word -> relative != null && word.text().equals(relative.family()))
                .findFirst()
                .orElseGet(() -> draw.of(nation.families()));
        var given = draw.of(sex == Sex.MALE ? nation.men() : nation.women());
        var alphabet = family.alphabet() + " " + given.alphabet();
        return new PersonName(family.text(), given.text(), family.kana(), given.kana(), alphabet, null, null);
    }

    /// 在留資格 of an adult, or of who lives with one.
    Foreign permit(Draw draw, String nationality, boolean dependant, int age, LocalDate asOf) {
        var permanent = nationality.equals("KOR") && age > 30 ? "特別永住者" : "永住者";
        var alone = age < 26
                ? List.of("留学", "技能実習", "特定技能１号", "技術・人文知識・国際業務")
                : List.of("技術・人文知識・国際業務", "特定技能１号", permanent, permanent, "定住者", "技術・人文知識・国際業務");
        var status = draw.of(dependant ? List.of("家族滞在", "家族滞在", "定住者", permanent) : alone);
        var until = status.endsWith("永住者") ? null : asOf.plusDays(30 + draw.below(1500));
        var card =
                status.equals("特別永住者") ? null : letters(draw) + Numbers.pad(draw.below(100_000_000), 8) + letters(draw);
        return new Foreign(nationality, status, until, card);
    }

    private static String letters(Draw draw) {
        return "" + (char) ('A' + draw.below(26)) + (char) ('A' + draw.below(26));
    }
}
