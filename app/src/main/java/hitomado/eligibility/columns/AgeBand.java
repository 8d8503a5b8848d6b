package hitomado.eligibility.columns;

import hitomado.procedures.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 年齢区分 — the bands of age that counts are shown by.
final class AgeBand {
    private static final int[] FROM = {0, 3, 6, 12, 15, 18, 40, 65, 75};

    private AgeBand() {}

    static List<LocalText> labels() {
        var labels = new ArrayList<LocalText>();
        for (var i = 0; i < FROM.length; i++) {
            labels.add(i == FROM.length - 1 ? open(FROM[i]) : closed(FROM[i], FROM[i + 1] - 1));
        }
        return labels;
    }

    private static LocalText open(int from) {
        return new LocalText(from + "歳以上", from + "さいか、 もっと 上（うえ）", from + " and over");
    }

    private static LocalText closed(int from, int to) {
        return new LocalText(from + "～" + to + "歳", from + "さいから " + to + "さい", from + " to " + to);
    }

    /// The code of each birth date; an age is reached the day before the birthday (年齢計算ニ関スル法律).
    static byte[] codes(int[] births, LocalDate day) {
        var cuts = new int[FROM.length];
        for (var i = 0; i < cuts.length; i++) {
            cuts[i] = (int) day.plusDays(1).minusYears(FROM[i]).toEpochDay();
        }
        var codes = new byte[births.length];
        for (var row = 0; row < codes.length; row++) {
            var band = FROM.length - 1;
            while (band > 0 && births[row] > cuts[band]) {
                band--;
            }
            codes[row] = (byte) band;
        }
        return codes;
    }

    /// The last day of birth of those who have reached an age.
    static int lastBirth(int age, LocalDate day) {
        return (int) day.plusDays(1).minusYears(age).toEpochDay();
    }
}
