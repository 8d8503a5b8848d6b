package hitomado.eligibility.columns;

import hitomado.procedures.LocalText;
import hitomado.registry.columns.CityColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// 世帯の種類 — the kinds of households that counts are shown by, read off 続柄 and ages.
enum HouseholdType {
    SINGLE_ELDERLY("単身（65歳以上）", "ひとりで 暮（く）らす 65さいからの 人（ひと）", "Alone, 65 or over"),
    SINGLE("単身（65歳未満）", "ひとりで 暮（く）らす 人（ひと）", "Alone, under 65"),
    COUPLE("夫婦のみ", "ふうふだけ", "Couple"),
    COUPLE_WITH_CHILDREN("夫婦と18歳未満の子", "ふうふと 子（こ）ども", "Couple with children under 18"),
    ONE_PARENT("ひとり親と18歳未満の子", "ひとりの 親（おや）と 子（こ）ども", "One parent with children under 18"),
    OTHER_WITH_CHILDREN("18歳未満がいるその他の世帯", "子（こ）どもが いる ほかの 家（いえ）", "Other with children under 18"),
    OTHER("その他の世帯", "ほかの 家（いえ）", "Other");

    private static final int ADULT = 18;
    private static final int ELDERLY = 65;

    private final LocalText label;

    HouseholdType(String ja, String easy, String en) {
        label = new LocalText(ja, easy, en);
    }

    static List<LocalText> labels() {
        return Arrays.stream(values()).map(type -> type.label).toList();
    }

    /// The type of every person's household.
    static byte[] codes(int[] firsts, int[] births, CityColumn.Texts relations, LocalDate day) {
        var adults = AgeBand.lastBirth(ADULT, day);
        var elderly = AgeBand.lastBirth(ELDERLY, day);
        var near = nearness(relations.texts());
        var codes = new byte[births.length];
        for (var home = 0; home + 1 < firsts.length; home++) {
            var seen = new Seen();
            for (var row = firsts[home]; row < firsts[home + 1]; row++) {
                seen.add(near[relations.codes()[row]], births[row] > adults, births[row] <= elderly);
            }
            Arrays.fill(
                    codes, firsts[home], firsts[home + 1], (byte) seen.type().ordinal());
        }
        return codes;
    }

    /// 0 somebody else, 1 the head, 2 spouse, 3 child of either.
    private static byte[] nearness(List<String> relations) {
        var near = new byte[relations.size()];
        for (var code = 0; code < near.length; code++) {
            near[code] = switch (relations.get(code)) {
                case "世帯主" -> 1;
                case "妻", "夫", "妻（未届）", "夫（未届）" -> 2;
                case "子", "妻の子", "夫の子", "妻（未届）の子", "夫（未届）の子" -> 3;
                default -> 0;
            };
        }
        return near;
    }

    /// What one household consists of.
    private static final class Seen {
        private int members;
        private int minors;
        private int others;
        private boolean spouse;
        private boolean elderly;

        void add(byte near, boolean minor, boolean old) {
            members++;
            minors += minor ? 1 : 0;
            others += near == 0 ? 1 : 0;
            spouse |= near == 2;
            elderly |= old;
        }

        HouseholdType type() {
            if (members == 1) {
                return elderly ? SINGLE_ELDERLY : SINGLE;
            }
            if (minors == 0) {
                return spouse && members == 2 ? COUPLE : OTHER;
            }
            if (others > 0) {
                return OTHER_WITH_CHILDREN;
            }
            return spouse ? COUPLE_WITH_CHILDREN : ONE_PARENT;
        }
    }
}
