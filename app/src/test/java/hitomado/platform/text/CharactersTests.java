package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTests {
    @Test
    void splitsTextIntoWhatPeopleSee() {
        assertThat(Characters.units("葛󠄀城𠮷か\u3099髙")).containsExactly("葛󠄀", "城", "𠮷", "か\u3099", "髙");
        assertThat(Characters.units("")).isEmpty();
        assertThat(Characters.units("\u3099あ")).containsExactly("\u3099", "あ");
    }

    @ParameterizedTest
    @CsvSource({"葛󠄀城,2", "𠮷田,2", "山田　太郎,5", "'',0", "渡邉󠄂,2"})
    void countsCharactersAsPeopleDo(String text, int length) {
        assertThat(Characters.length(text))
                .isEqualTo(length)
                .isEqualTo(Characters.units(text).size());
    }

    @Test
    void seesCharactersThatOldSystemsCannotHold() {
        assertThat(Characters.nonBmp("𠮷田")).isTrue();
        assertThat(Characters.nonBmp("髙﨑")).isFalse();
        assertThat(Characters.hasIvs("葛󠄀城")).isTrue();
        assertThat(Characters.hasIvs("葛城𠮷")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙﨑𠮷葛󠄀", "一行目\n二行目", "emoji 😀", "", "مرحبا", "Nguyễn"})
    void changesNothingThatIsSafe(String text) {
        assertThat(Characters.clean(text)).isEqualTo(new CleanText.Clean(text));
    }

    @Test
    void unifiesNewlinesAndTabs() {
        assertThat(Characters.clean("a\r\nb\rc\u2028d\te")).isEqualTo(new CleanText.Clean("a\nb\nc\nd e"));
    }

    @Test
    void refusesWhatIsUnsafeAndSaysWhere() {
        assertThat(Characters.clean("a\u0000b")).isEqualTo(new CleanText.ControlCharacter(0, 1));
        assertThat(Characters.clean("\u001B[31m")).isEqualTo(new CleanText.ControlCharacter(0x1B, 0));
        assertThat(Characters.clean("a\u0085")).isEqualTo(new CleanText.ControlCharacter(0x85, 1));
        assertThat(Characters.clean("ab\u202Etxt")).isEqualTo(new CleanText.BidiOverride(0x202E, 2));
        assertThat(Characters.clean("\u2067a")).isEqualTo(new CleanText.BidiOverride(0x2067, 0));
        assertThat(Characters.clean("田\uD842")).isEqualTo(new CleanText.LoneSurrogate(1));
        assertThat(Characters.clean("\uDFB7田")).isEqualTo(new CleanText.LoneSurrogate(0));
        assertThat(Characters.clean("a\uFFFE")).isEqualTo(new CleanText.NotACharacter(0xFFFE, 1));
    }

    @Test
    void refusesANewlineInOneLine() {
        assertThat(Characters.cleanLine("山田\r\n太郎")).isEqualTo(new CleanText.ControlCharacter('\n', 2));
        assertThat(Characters.cleanLine("山田　太郎")).isEqualTo(new CleanText.Clean("山田　太郎"));
        assertThat(Characters.cleanLine("\u202E")).isEqualTo(new CleanText.BidiOverride(0x202E, 0));
    }
}
