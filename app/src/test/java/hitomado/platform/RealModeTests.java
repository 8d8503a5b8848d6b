package hitomado.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RealModeTests {
    private static final PretendDoor CARD = door("模擬カード", true);
    private static final PretendDoor MAIL = door("模擬メール", true);
    private static final PretendDoor PAYMENT = door("模擬決済", false);

    @Test
    void refusesToStartAndNamesEveryActiveDoor() {
        assertThatThrownBy(() -> new RealModeGuard("real", List.of(MAIL, PAYMENT, CARD)).afterSingletonsInstantiated())
                .isInstanceOfSatisfying(
                        PretendDoorsActive.class,
                        refused -> assertThat(refused.names()).containsExactly("模擬カード", "模擬メール"));
    }

    @Test
    void startsInRealModeWhenNothingPretends() {
        assertThatCode(() -> new RealModeGuard("real", List.of(PAYMENT)).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void startsInDemoModeWithPretendDoors() {
        assertThatCode(() -> new RealModeGuard("demo", List.of(CARD)).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnUnknownMode() {
        assertThatThrownBy(() -> new RealModeGuard("prod", List.of()).afterSingletonsInstantiated())
                .hasMessageContaining("demo or real, not prod");
    }

    @Test
    void tellsInPlainWordsWhyItDidNotStart() {
        var analysis = new PretendDoorsActiveAnalyzer().analyze(new PretendDoorsActive(List.of("模擬カード", "模擬メール")));
        assertThat(analysis.getDescription()).contains("HITOMADO_MODE=real", "- 模擬カード", "- 模擬メール");
        assertThat(analysis.getAction()).contains("HITOMADO_MODE=demo");
    }

    private static PretendDoor door(String name, boolean active) {
        return new PretendDoor() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean active() {
                return active;
            }
        };
    }
}
