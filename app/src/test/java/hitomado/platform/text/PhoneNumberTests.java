package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            09012345678,         090-1234-5678
            070-1234-5678,       070-1234-5678
            ０８０ー１２３４ー５６７８, 080-1234-5678
            (093)582-2111,       093-582-2111
            093 671 8181,        093-671-8181
            0312345678,          03-1234-5678
            0612345678,          06-1234-5678
            0930231111,          0930-23-1111
            0949211111,          0949-21-1111
            0924116111,          092-411-6111
            0425551234,          042-555-1234
            0422551234,          0422-55-1234
            0429732111,          042-973-2111
            0429981111,          04-2998-1111
            0429531111,          04-2953-1111
            0471671111,          04-7167-1111
            0470221111,          0470-22-1111
            0255721234,          0255-72-1234
            0252281111,          025-228-1111
            0499222221,          04992-2-2221
            0120123456,          0120-123-456
            08001234567,         0800-123-4567
            0570012345,          0570-012-345
            05012345678,         050-1234-5678
            +81-93-582-2111,     093-582-2111
            +81 (0)90 1234 5678, 090-1234-5678
            """)
    void readsAndShowsNumbers(String typed, String shown) {
        assertThat(PhoneNumber.read(typed))
                .isInstanceOfSatisfying(
                        PhoneReading.Read.class,
                        read -> assertThat(read.number().display()).isEqualTo(shown));
    }

    @Test
    void knowsWhichNumbersTakeShortMessages() {
        assertThat(new PhoneNumber("09012345678").isMobile()).isTrue();
        assertThat(new PhoneNumber("0935822111").isMobile()).isFalse();
        assertThat(new PhoneNumber("05012345678").isMobile()).isFalse();
        assertThat(new PhoneNumber("08001234567").isMobile()).isFalse();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(PhoneNumber.read("")).isEqualTo(new PhoneReading.Empty());
        assertThat(PhoneNumber.read("090-1234-567")).isEqualTo(new PhoneReading.WrongLength(10, 11));
        assertThat(PhoneNumber.read("093-582-21111")).isEqualTo(new PhoneReading.WrongLength(11, 10));
        assertThat(PhoneNumber.read("0")).isEqualTo(new PhoneReading.WrongLength(1, 10));
        assertThat(PhoneNumber.read("582-2111")).isEqualTo(new PhoneReading.NoLeadingZero("5822111"));
        assertThat(PhoneNumber.read("0012345678")).isEqualTo(new PhoneReading.UnknownPrefix("00"));
        assertThat(PhoneNumber.read("093-582-211a")).isEqualTo(new PhoneReading.NotDigits("a"));
        assertThat(PhoneNumber.read("なし")).isEqualTo(new PhoneReading.NotDigits("な"));
        assertThat(PhoneNumber.read("+1 212 555 0100")).isEqualTo(new PhoneReading.Foreign("+12125550100"));
        assertThat(PhoneNumber.read("+81")).isEqualTo(new PhoneReading.WrongLength(1, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110", "0901234567", "093-582-2111", "1234567890"})
    void holdsNothingElse(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(digits));
    }
}
