package hitomado.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hitomado.platform.vault.MyNumber.Reading;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// All numbers here are made up; 1234 5678 9018 is the usual specimen.
class MyNumberTests {
    final Vault vault = new Vault(VaultKeys.of("k1", Map.of("k1", VaultTests.key(7))), new SecureRandom());

    static MyNumber specimen() {
        assertThat(MyNumber.read("123456789018")).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) MyNumber.read("123456789018")).number();
    }

    /// Σ for 12345678901: 1·2+0·3+9·4+8·5+7·6+6·7+5·2+4·3+3·4+2·5+1·6 = 212, 212 mod 11 = 3, 11 − 3 = 8.
    @ParameterizedTest
    @CsvSource({
        "12345678901,8",
        "00000000000,0",
        "00000000001,9",
        "00000000006,0",
        "10000000000,5",
        "00000100000,4",
        "00001000000,9"
    })
    void computesTheCheckDigit(String eleven, char check) {
        assertThat(MyNumber.checkDigit(eleven)).isEqualTo(check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789018",
                "1234 5678 9018",
                "1234-5678-9018",
                "１２３４－５６７８－９０１８",
                "1234ー5678ー9018",
                " 1234　5678　9018 "
            })
    void readsWhatPeopleType(String typed) {
        assertThat(MyNumber.read(typed)).isEqualTo(new Reading.Read(specimen()));
    }

    @Test
    void saysWhatIsWrongWithoutTheDigits() {
        assertThat(MyNumber.read("123456789017")).isEqualTo(new Reading.CheckDigitWrong());
        assertThat(MyNumber.read("12345678901")).isEqualTo(new Reading.WrongLength(11));
        assertThat(MyNumber.read("12345678901O")).isEqualTo(new Reading.NotDigits());
        assertThat(MyNumber.read("")).isEqualTo(new Reading.WrongLength(0));
        assertThat(MyNumber.read("123456789017").toString()).doesNotContainPattern("[0-9]");
    }

    @Test
    void noticesEverySingleWrongDigitOfTheSpecimen() {
        var right = "123456789018";
        for (var i = 0; i < right.length(); i++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, i) + digit + right.substring(i + 1);
                assertThat(MyNumber.read(typed) instanceof Reading.Read)
                        .as(typed)
                        .isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void showsItselfNowhere() {
        var number = specimen();
        assertThat(number.toString()).isEqualTo("個人番号[************]");
        assertThat(new Reading.Read(number).toString()).doesNotContainPattern("[0-9]");
        assertThat(JsonMapper.builder().build().writeValueAsString(Map.of("number", number)))
                .doesNotContain("1234");
        assertThat(number).isNotInstanceOf(java.io.Serializable.class);
        assertThat(number.reveal()).isEqualTo("123456789018");
    }

    @Test
    void isSealedAndFoundAgain() {
        var number = specimen();
        var sealed = number.seal(vault, "resident:1");
        assertThat(sealed).startsWith("v1.k1.").doesNotContain("123456789018");
        assertThat(MyNumber.open(vault, sealed, "resident:1")).isEqualTo(number).hasSameHashCodeAs(number);
        assertThat(number.fingerprint(vault, "my_number")).isEqualTo(specimen().fingerprint(vault, "my_number"));
    }

    @Test
    void refusesASealedValueThatIsNoNumber() {
        var sealed = vault.seal("not a number", "resident:1");
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> MyNumber.open(vault, sealed, "resident:1"))
                .withMessageNotContaining("not a number");
    }
}
