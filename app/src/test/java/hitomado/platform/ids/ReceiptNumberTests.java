package hitomado.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptNumberTests {
    static final MunicipalityCode CITY = new MunicipalityCode("401005");
    static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    static final ReceiptNumber SAMPLE = ReceiptNumber.of(CITY, 2026, 4_123_456);

    final ReceiptNumbers numbers = new ReceiptNumbers(CITY, secret("a secret of the city"));

    static byte[] secret(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void showsGroupsOfTwoFourFourAndOne() {
        assertThat(SAMPLE.display()).matches("26-0412-3456-[0-9]").isEqualTo(SAMPLE.toString());
        assertThat(SAMPLE.exported()).isEqualTo("401005-" + SAMPLE.display());
        assertThat(SAMPLE.year()).isEqualTo(2026);
        assertThat(SAMPLE.groups()).startsWith("26", "0412", "3456").hasSize(4);
    }

    /// 572 → 4 is the example that Damm's construction is usually shown with.
    @Test
    void computesTheCheckDigitOfDamm() {
        assertThat(Damm.checkDigit("572")).isEqualTo('4');
        assertThat(Damm.isValid("5724")).isTrue();
    }

    @Test
    void noticesEverySingleWrongDigit() {
        var right = SAMPLE.digits();
        for (var i = 0; i < right.length(); i++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, i) + digit + right.substring(i + 1);
                assertThat(numbers.read(typed))
                        .isEqualTo(
                                typed.equals(right)
                                        ? new ReceiptReading.Read(SAMPLE)
                                        : new ReceiptReading.CheckDigitWrong());
            }
        }
    }

    @Test
    void noticesEverySwapOfNeighbours() {
        for (var sequence = 0; sequence < 200; sequence++) {
            var right = numbers.of(DAY, sequence).digits();
            for (var i = 0; i + 1 < right.length(); i++) {
                var swapped = right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
                assertThat(Damm.isValid(swapped)).as(right + " " + swapped).isEqualTo(swapped.equals(right));
            }
        }
    }

    @Test
    void givesNoNumberTwice() {
        assertThat(IntStream.range(0, 200_000)
                        .mapToObj(n -> numbers.of(DAY, n).digits())
                        .distinct()
                        .count())
                .isEqualTo(200_000);
    }

    @Test
    void scattersConsecutiveNumbersOverTheWholeRange() {
        var halves = IntStream.range(0, 2_000)
                .map(n -> Integer.parseInt(numbers.of(DAY, n).digits().substring(2, 6)))
                .toArray();
        assertThat(IntStream.of(halves).average().orElseThrow()).isBetween(4_700.0, 5_300.0);
        assertThat(IntStream.range(1, halves.length)
                        .filter(i -> Math.abs(halves[i] - halves[i - 1]) < 100)
                        .count())
                .isLessThan(80);
    }

    @Test
    void dependsOnSecretAndYear() {
        var other = new ReceiptNumbers(CITY, secret("another secret here!"));
        assertThat(numbers.of(DAY, 1)).isEqualTo(new ReceiptNumbers(CITY, secret("a secret of the city")).of(DAY, 1));
        assertThat(numbers.of(DAY, 1)).isNotEqualTo(other.of(DAY, 1));
        assertThat(numbers.of(DAY, 1).digits().substring(2, 10))
                .isNotEqualTo(numbers.of(DAY.plusYears(1), 1).digits().substring(2, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26-0412-3456-%s",
                "260412345 6%s",
                "２６－０４１２－３４５６－%s",
                "26ー0412ー3456ー%s",
                " 26 0412 3456 %s ",
                "26の0412の3456の%s",
                "26−0412−3456−%s",
                "26‐0412–3456—%s",
                "401005-26-0412-3456-%s",
                "40100526041234 56%s",
                "26　0412　3456　%s"
            })
    void readsWhatPeopleType(String typed) {
        assertThat(numbers.read(typed.formatted(SAMPLE.digits().substring(10))))
                .isEqualTo(new ReceiptReading.Read(SAMPLE));
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(numbers.read("26-0412-345")).isEqualTo(new ReceiptReading.WrongLength(9));
        assertThat(numbers.read("")).isEqualTo(new ReceiptReading.WrongLength(0));
        assertThat(numbers.read("26-O412-3456-7")).isEqualTo(new ReceiptReading.NotDigits(3));
        assertThat(numbers.read("131016-" + SAMPLE.display()))
                .isEqualTo(new ReceiptReading.OtherMunicipality("131016"));
    }

    @Test
    void isReadAloudDigitByDigit() {
        var number = ReceiptNumber.of(CITY, 2026, 90_817_543);
        var check = number.digits().charAt(10) - '0';
        var ja = new String[] {"ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"};
        var en = new String[] {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        assertThat(number.spoken().ja()).isEqualTo("に ろく、きゅう ゼロ はち いち、なな ご よん さん、" + ja[check]);
        assertThat(number.spoken().en()).isEqualTo("two six, nine zero eight one, seven five four three, " + en[check]);
    }

    @Test
    void refusesAShortSecretAndAForgedNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceiptNumbers(CITY, new byte[15]))
                .withMessageContaining("16 bytes");
        var forged = SAMPLE.digits().substring(0, 10)
                + (char) ('0' + (SAMPLE.digits().charAt(10) - '0' + 1) % 10);
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber(CITY, forged));
    }

    @ParameterizedTest
    @CsvSource({"401005", "401013", "401099", "131016", "011002", "472018"})
    void acceptsRealMunicipalityCodes(String code) {
        assertThat(new MunicipalityCode(code).prefecture()).isEqualTo(code.substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"401006", "40100", "4010055", "40100a", "０11002", ""})
    void refusesOtherCodes(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MunicipalityCode(code))
                .withMessageContaining("団体コード");
    }
}
