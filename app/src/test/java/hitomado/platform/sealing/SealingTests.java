package hitomado.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealingTests {
    private static final byte[] PLAIN = "髙橋　健一 𠮷田ハイツ葛󠄀203".getBytes(StandardCharsets.UTF_8);
    private static final String PLACE = "door.FACTS.answer:1";

    private final SealingKey key = SealingKey.generate(new SecureRandom());

    private Opened open(byte[] sealed, String place) {
        return Sealing.open(sealed, id -> id.equals(key.id()) ? Optional.of(key) : Optional.empty(), place);
    }

    private byte[] sealed() {
        return Sealing.seal(PLAIN, key.receiver(), PLACE);
    }

    @Test
    void theReceiverReadsWhatWasSealedAndEachSealingIsDifferent() {
        assertThat(open(sealed(), PLACE))
                .isInstanceOfSatisfying(
                        Opened.Plain.class, plain -> assertThat(plain.bytes()).isEqualTo(PLAIN));
        assertThat(sealed()).isNotEqualTo(sealed()).hasSize(57 + PLAIN.length);
    }

    @Test
    void everyFlippedBitIsNoticed() {
        var sealed = sealed();
        for (var bit = 0; bit < sealed.length * 8; bit++) {
            var altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(open(altered, PLACE)).as("bit " + bit).isNotInstanceOf(Opened.Plain.class);
        }
    }

    @Test
    void everyCutIsNoticed() {
        var sealed = sealed();
        for (var length = 0; length < sealed.length; length++) {
            assertThat(open(Arrays.copyOf(sealed, length), PLACE)).isEqualTo(new Opened.Broken());
        }
        assertThat(open(Arrays.copyOf(sealed, sealed.length + 1), PLACE)).isEqualTo(new Opened.Broken());
    }

    @Test
    void aMessageOfAnotherPlaceDoesNotOpen() {
        assertThat(open(sealed(), "door.FACTS.answer:2")).isEqualTo(new Opened.Broken());
    }

    @Test
    void anotherReceiverLearnsOnlyWhoseItIs() {
        var other = SealingKey.generate(new SecureRandom());
        var sealed = Sealing.seal(PLAIN, other.receiver(), PLACE);
        assertThat(open(sealed, PLACE)).isEqualTo(new Opened.OtherKey(other.id()));
        assertThat(Sealing.open(sealed, id -> Optional.of(key), PLACE)).isEqualTo(new Opened.Broken());
    }

    /// A sender's key of small order would make a secret that everybody knows.
    @Test
    void aKeyOfSmallOrderIsRefused() {
        var sealed = sealed();
        Arrays.fill(sealed, 9, 41, (byte) 0);
        assertThat(open(sealed, PLACE)).isEqualTo(new Opened.Broken());
    }

    /// RFC 7748 §5.2: the base point multiplied with a scalar of the same bytes, once.
    @Test
    void thePublicKeyIsThatOfTheStandard() {
        var nine = SealingKey.of(Base64.getEncoder().encodeToString(Arrays.copyOf(new byte[] {9}, 32)));
        assertThat(HexFormat.of()
                        .formatHex(Base64.getDecoder().decode(nine.receiver().base64())))
                .isEqualTo("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079");
        assertThat(Sealing.keyId(Sealing.seal(PLAIN, nine.receiver(), PLACE))).isEqualTo(nine.id());
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingQuoted() {
        assertThatThrownBy(() -> SealingKey.of("geheim!")).hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> SealingKey.of("AAAA")).hasMessageContaining("32 bytes, not 3");
        assertThat(key.toString()).doesNotContain(key.secret());
    }
}
