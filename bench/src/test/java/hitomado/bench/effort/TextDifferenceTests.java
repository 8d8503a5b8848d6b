package hitomado.bench.effort;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.bench.effort.TextDifference.Edit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDifferenceTests {
    @Test
    void equalTextsHaveNone() {
        assertThat(TextDifference.between("氏名髙橋葵", "氏名髙橋葵")).isEmpty();
    }

    @Test
    void oneReplacedCharacterIsOneEdit() {
        assertThat(TextDifference.between("令和8年11月1日", "令和7年11月1日")).containsExactly(new Edit(2, 1, "7"));
    }

    @Test
    void whatIsMissingAndWhatIsAddedAreFoundWhereTheyAre() {
        assertThat(TextDifference.between("住所 蓮池 電話 090", "住所  電話 0907"))
                .containsExactly(new Edit(3, 2, ""), new Edit(12, 0, "7"));
    }

    @Test
    void theEditsTurnOneTextIntoTheOther() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var from = text(random);
            var to = text(random);
            assertThat(applied(from, to)).as(from + " → " + to).isEqualTo(to);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(30); i > 0; i--) {
            text.append((char) ('あ' + random.nextInt(4)));
        }
        return text.toString();
    }

    private static String applied(String from, String to) {
        var text = new StringBuilder(from);
        for (var edit : TextDifference.between(from, to).reversed()) {
            text.replace(edit.start(), edit.start() + edit.length(), edit.inserted());
        }
        return text.toString();
    }
}
