package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {
    static final Address FLAT =
            new Address("福岡県", "ひとまど市", "葛󠄀葉区", "髙見一丁目", "2番3号", "コーポ𠮷田101号室", new Postcode("8050016"), "0123");
    static final Address HOUSE = new Address("福岡県", "行橋市", "", "中央一丁目", "1番1号", "", null, null);

    @Test
    void isWrittenInOneLine() {
        assertThat(FLAT.oneLine()).isEqualTo("福岡県ひとまど市葛󠄀葉区髙見一丁目2番3号　コーポ𠮷田101号室");
        assertThat(HOUSE.oneLine()).isEqualTo("福岡県行橋市中央一丁目1番1号");
        assertThat(FLAT.withPostcode()).startsWith("〒805-0016 福岡県");
        assertThat(HOUSE.withPostcode()).isEqualTo(HOUSE.oneLine());
        assertThat(FLAT.withinCity()).isEqualTo("葛󠄀葉区髙見一丁目2番3号　コーポ𠮷田101号室");
    }

    @Test
    void isWrittenInTwoLines() {
        assertThat(FLAT.lines()).containsExactly("福岡県ひとまど市葛󠄀葉区髙見一丁目2番3号", "コーポ𠮷田101号室");
        assertThat(HOUSE.lines()).containsExactly("福岡県行橋市中央一丁目1番1号");
    }

    @Test
    void needsAPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Address("", "", "", " ", "1番", "", null, null))
                .withMessageContaining("place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8020072", "802-0072", "〒802-0072", "８０２－００７２", "802ー0072", " 802 0072 ", "〒８０２−００７２"})
    void readsPostcodes(String typed) {
        assertThat(Postcode.read(typed)).isEqualTo(new PostcodeReading.Read(new Postcode("8020072")));
        assertThat(new Postcode("8020072")).hasToString("802-0072");
    }

    @ParameterizedTest
    @CsvSource({"802-007,6", "'',0", "802-00721,8"})
    void countsTheDigitsOfAPostcode(String typed, int digits) {
        assertThat(Postcode.read(typed)).isEqualTo(new PostcodeReading.WrongLength(digits));
    }

    @Test
    void namesWhatNoPostcodeContains() {
        assertThat(Postcode.read("802-OO72")).isEqualTo(new PostcodeReading.NotDigits("O"));
    }
}
