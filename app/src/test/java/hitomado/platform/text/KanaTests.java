package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanaTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ﾀｶﾊｼ,          タカハシ
            ｶﾞｷﾞﾌﾟﾍﾟｳﾞﾜﾞ,  ガギプペヴヷ
            ＡＢＣ１２３,  ABC123
            ｷｬﾘｰ･ﾊﾟﾐｭ,     キャリー・パミュ
            が,            が
            か\u3099,      が
            ﾊ゛,           バ
            葛󠄀髙𠮷,       葛󠄀髙𠮷
            """)
    void unifiesWidths(String typed, String expected) {
        assertThat(Kana.normalizeWidth(typed)).isEqualTo(expected);
    }

    @Test
    void leavesAMarkAloneThatJoinsNothing() {
        assertThat(Kana.normalizeWidth("ﾞア")).isEqualTo("゛ア");
        assertThat(Kana.normalizeWidth("ｱﾞ")).isEqualTo("ア゛");
        assertThat(Kana.normalizeWidth("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"たかはし,タカハシ", "ゔぁいおりん,ヴァイオリン", "ﾐｽﾞ,ミズ", "すゞき,スヾキ", "漢字はそのまま,漢字ハソノママ"})
    void turnsHiraganaIntoKatakana(String hiragana, String katakana) {
        assertThat(Kana.toKatakana(hiragana)).isEqualTo(katakana);
    }

    @ParameterizedTest
    @CsvSource({"タカハシ,たかはし", "ﾔﾊﾀﾋｶﾞｼｸ,やはたひがしく", "コーヒー,こーひー"})
    void turnsKatakanaIntoHiragana(String katakana, String hiragana) {
        assertThat(Kana.toHiragana(katakana)).isEqualTo(hiragana);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            タカハシ　イチロウ,   タカハシ　イチロウ
            'たかはし  いちろう', タカハシ　イチロウ
            ﾀｶﾊｼ ｲﾁﾛｳ,            タカハシ　イチロウ
            ジョン・スミス,       ジョン・スミス
            リ-,                  リー
            ユ－リ,               ユーリ
            キョウコ,             キョウコ
            ヴィクトル,           ヴィクトル
            """)
    void readsFurigana(String typed, String furigana) {
        assertThat(Kana.readFurigana(typed)).isEqualTo(new FuriganaReading.Read(furigana));
        assertThat(Kana.isFurigana(furigana)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"高橋,高", "タカハシ1,1", "TANAKA,T", "タカ𠮷,𠮷", "-タカ,-", "ヤマダ々,々"})
    void namesWhatIsNoKana(String typed, String character) {
        assertThat(Kana.readFurigana(typed)).isEqualTo(new FuriganaReading.NotKana(character));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void seesThatNothingWasTyped(String typed) {
        assertThat(Kana.readFurigana(typed)).isEqualTo(new FuriganaReading.Empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"たかはし", "ﾀｶﾊｼ", "タカハシ イチロウ", ""})
    void isNotYetFuriganaAsKept(String text) {
        assertThat(Kana.isFurigana(text)).isFalse();
    }
}
