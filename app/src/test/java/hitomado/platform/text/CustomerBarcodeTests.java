package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// カスタマバーコード — the examples of 日本郵便's manual and of its quality checks, and what holds for every address.
class CustomerBarcodeTests {
    private static final String CHARACTERS = "0123456789-ABZabF階号丁目番地ハイツ髙 　・&";

    @ParameterizedTest
    @CsvSource({
        // manual, 抜き出し法 (1/9) and (5/9): check digit 9
        "1000013, 1-3-2-503, 9",
        // results of a quality check by a post office
        "2730102, 3-20-5B604, 0",
        "0140113, 60-1, 18"
    })
    void checkDigitsAreThoseOfTheManual(String postcode, String number, int check) {
        assertThat(CustomerBarcode.of(new Postcode(postcode), number).checkDigit())
                .isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1丁目3番2号 郵便プラザ503室 | 1-3-2-503",
                "東3丁目-20-5 郵便・A&bコーポB604号 | 3-20-5B604",
                "6丁目7-14 ABCビル2F | 6-7-14-2",
                "29丁目1524-23 第2郵便ハウス501 | 29-1524-23-2-501",
                "3丁目80-25 J1ビル2-B | 3-80-25J1-2B",
                "三丁目７番２１号　潮見台コーポ　203号室 | 3-7-21-203",
                "十二丁目3番地 | 12-3",
                "二丁目12番3号 | 2-12-3",
                "葛󠄀城ハイツ | ''"
            })
    void takesTheNumbersOutOfAnAddress(String address, String number) {
        assertThat(AddressNumbers.of(address)).isEqualTo(number);
    }

    @Test
    void cutsAfterTwentyAndKeepsTheControlCodeOfALetter() {
        assertThat(CustomerBarcode.of(new Postcode("0640804"), "29-1524-23-2-501")
                        .codes())
                .containsExactly(0, 6, 4, 0, 8, 0, 4, 2, 9, 10, 1, 5, 2, 4, 10, 2, 3, 10, 2, 10);
        assertThat(CustomerBarcode.of(new Postcode("9100067"), "3-80-25J1-2B").codes())
                .endsWith(11, 9, 1, 10, 2, 11)
                .hasSize(20);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> CustomerBarcode.of(new Postcode("9100067"), "三"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(200)
    void everyAddressGivesSixtySevenBarsWhoseSumIsAMultipleOfNineteen(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var address = new StringBuilder();
        for (var i = random.nextInt(30); i > 0; i--) {
            address.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        var number = AddressNumbers.of(address.toString());
        assertThat(number)
                .matches("[0-9A-Z-]*")
                .doesNotStartWith("-")
                .doesNotEndWith("-")
                .doesNotContain("--");
        var postcode = new Postcode("%07d".formatted(random.nextInt(10_000_000)));
        var barcode = CustomerBarcode.of(postcode, number);
        assertThat((barcode.codes().stream().mapToInt(code -> code).sum() + barcode.checkDigit()) % 19)
                .isZero();
        assertThat(barcode.bars()).hasSize(67).matches("FD[FADT]{63}DF");
        assertThat(barcode.svg()).contains("<rect").contains("width=\"80.4mm\"");
    }
}
