package hitomado.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hitomado.platform.ids.HandoverCode.Reading;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverCodeTests {
    @Test
    void usesOnlyCharactersThatAreToldApart() {
        assertThat(HandoverCode.ALPHABET).hasSize(20).doesNotContainPattern("[0O1ILDZ2S5B8UNAEI]");
        var codes = Stream.generate(() -> HandoverCode.next(new SecureRandom()))
                .limit(2_000)
                .toList();
        assertThat(codes).allSatisfy(c -> assertThat(c.value()).matches("[CFGHJKMPQRTVWXY34679]{6}"));
        assertThat(codes.stream().distinct().count()).isGreaterThan(1_990);
        assertThat(codes.stream()
                        .flatMapToInt(c -> c.value().chars())
                        .distinct()
                        .count())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CFG346", "cfg346", "cfg-346", "ＣＦＧ－３４６", "ｃｆｇ３４６", " CFG 346 ", "CFG　346", "CFGー346"})
    void readsWhatPeopleType(String typed) {
        assertThat(HandoverCode.read(typed)).isEqualTo(new Reading.Read(new HandoverCode("CFG346")));
    }

    @ParameterizedTest
    @CsvSource({"CFG340,0", "OFG346,O", "cfg34l,L", "CFG34あ,あ", "CFG34𠮷,𠮷"})
    void namesTheCharacterThatNoCodeContains(String typed, String character) {
        assertThat(HandoverCode.read(typed)).isEqualTo(new Reading.NotInCodes(character));
    }

    @Test
    void refusesAnotherLength() {
        assertThat(HandoverCode.read("CFG34")).isEqualTo(new Reading.WrongLength(5));
        assertThat(HandoverCode.read("")).isEqualTo(new Reading.WrongLength(0));
        assertThat(HandoverCode.read("CFG3467")).isEqualTo(new Reading.WrongLength(7));
    }

    @Test
    void isShownInTwoGroupsButNeverInLogs() {
        var code = new HandoverCode("CFG346");
        assertThat(code.display()).isEqualTo("CFG-346");
        assertThat(code.toString()).doesNotContain("CFG").doesNotContain("346");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HandoverCode("CFG34O"))
                .withMessage("not a hand-over code");
    }
}
