package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankNameTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ジンジ　ショウゴ,        ｼﾞﾝｼﾞ ｼﾖｳｺﾞ
            きゅうよ いちろう,       ｷﾕｳﾖ ｲﾁﾛｳ
            パーカー,                ﾊﾟ-ｶ-
            カヲル,                  ｶｵﾙ
            ヴィトン,                ｳﾞｲﾄﾝ
            john smith,              JOHN SMITH
            ジョン・スミス,          ｼﾞﾖﾝ ｽﾐｽ
            ｶ)ﾋﾄﾏﾄﾞ,                 ｶ)ﾋﾄﾏﾄﾞ
            """)
    void writesNamesAsBanksExchangeThem(String typed, String halfWidth) {
        assertThat(BankName.read(typed)).isEqualTo(new BankNameReading.Read(new BankName(halfWidth)));
    }

    @Test
    void joinsSpaces() {
        assertThat(BankName.read(" ヤマダ 　 タロウ ")).isEqualTo(new BankNameReading.Read(new BankName("ﾔﾏﾀﾞ ﾀﾛｳ")));
    }

    @ParameterizedTest
    @CsvSource({"山田,山", "ヤマダ＆コ,&", "ヤマダ𠮷,𠮷", "ア゛,゛"})
    void namesWhatBanksDoNotTake(String typed, String character) {
        assertThat(BankName.read(typed)).isEqualTo(new BankNameReading.NotAllowed(character));
    }

    @Test
    void countsHalfWidthCharacters() {
        assertThat(BankName.read("ガ".repeat(15))).isInstanceOf(BankNameReading.Read.class);
        assertThat(BankName.read("ガ".repeat(15) + "ア")).isEqualTo(new BankNameReading.TooLong(31));
        assertThat(BankName.read("　")).isEqualTo(new BankNameReading.Empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ｬ", "ｦ", "a", "ア"})
    void holdsNothingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BankName(text))
                .withMessageContaining("bank characters");
    }
}
