package hitomado.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTests {
    static final String OLD = key(1);
    static final String NEW = key(2);
    static final String CONTEXT = "registry.my_number:0197";

    final Vault vault = new Vault(VaultKeys.of("k1", Map.of("k1", OLD)), new SecureRandom());

    static String key(int fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "", "葛󠄀城 𠮷田", "line\nline"})
    void opensWhatItSealed(String plain) {
        assertThat(vault.open(vault.seal(plain, CONTEXT), CONTEXT)).isEqualTo(plain);
    }

    @Test
    void hidesTheValueDifferentlyEachTime() {
        var sealed = IntStream.range(0, 100)
                .mapToObj(n -> vault.seal("123456789018", CONTEXT))
                .toList();
        assertThat(sealed)
                .doesNotHaveDuplicates()
                .allSatisfy(s ->
                        assertThat(s).matches("v1\\.k1\\.[A-Za-z0-9_-]{54}").doesNotContain("123456789018"));
    }

    @Test
    void refusesAnotherContext() {
        var sealed = vault.seal("123456789018", CONTEXT);
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> vault.open(sealed, "registry.my_number:0198"))
                .withMessageContaining("does not open");
    }

    @Test
    void refusesEveryAlteredByte() {
        var sealed = vault.seal("123456789018", CONTEXT);
        var start = sealed.lastIndexOf('.') + 1;
        var bytes = Base64.getUrlDecoder().decode(sealed.substring(start));
        for (var i = 0; i < bytes.length; i++) {
            var altered = bytes.clone();
            altered[i] ^= 1;
            var text = sealed.substring(0, start)
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(altered);
            assertThatExceptionOfType(VaultException.class).isThrownBy(() -> vault.open(text, CONTEXT));
        }
    }

    @Test
    void authenticatesTheKeyId() {
        var both = new Vault(VaultKeys.of("k1", Map.of("k1", OLD, "k2", OLD)), new SecureRandom());
        var renamed = both.seal("123456789018", CONTEXT).replace("v1.k1.", "v1.k2.");
        assertThatExceptionOfType(VaultException.class).isThrownBy(() -> both.open(renamed, CONTEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456789018",
                "v1.k1",
                "v1.k1.AAAA",
                "v1.k1.%%%%",
                "v2.k1.AAAA",
                "v1.k9.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesWhatIsNotSealed(String text) {
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> vault.open(text, CONTEXT))
                .satisfies(e -> assertThat(trace(e)).doesNotContain("123456789018"));
    }

    @Test
    void opensWithOldKeysAndSealsWithTheCurrentOne() {
        var before = vault.seal("123456789018", CONTEXT);
        var rotated = new Vault(VaultKeys.of("k2", Map.of("k1", OLD, "k2", NEW)), new SecureRandom());
        assertThat(rotated.open(before, CONTEXT)).isEqualTo("123456789018");
        assertThat(rotated.needsResealing(before)).isTrue();
        var after = rotated.seal("123456789018", CONTEXT);
        assertThat(after).startsWith("v1.k2.");
        assertThat(rotated.needsResealing(after)).isFalse();
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> vault.open(after, CONTEXT))
                .withMessageContaining("k2");
    }

    @Test
    void findsEqualValuesByFingerprint() {
        var print = vault.fingerprint("123456789018", "my_number");
        assertThat(vault.fingerprint("123456789018", "my_number"))
                .isEqualTo(print)
                .matches("k1\\.[A-Za-z0-9_-]{43}");
        assertThat(vault.fingerprint("123456789019", "my_number")).isNotEqualTo(print);
        assertThat(vault.fingerprint("123456789018", "other")).isNotEqualTo(print);
        var other = new Vault(VaultKeys.of("k1", Map.of("k1", NEW)), new SecureRandom());
        assertThat(other.fingerprint("123456789018", "my_number")).isNotEqualTo(print);
    }

    @Test
    void printsNoKey() {
        var keys = VaultKeys.of("k1", Map.of("k1", OLD));
        assertThat(keys + " " + vault).contains("k1").doesNotContain(OLD).doesNotContain("AQEB");
    }

    @Test
    void refusesWrongKeysWithoutQuotingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VaultKeys.of("k2", Map.of("k1", OLD)))
                .withMessageContaining("k2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VaultKeys.of("k1", Map.of("k1", "c2hvcnQ=")))
                .withMessage("vault key k1 needs 32 bytes and has 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VaultKeys.of("k1", Map.of("k1", "secret!secret")))
                .satisfies(e -> assertThat(trace(e)).doesNotContain("secret!"));
        assertThatIllegalArgumentException().isThrownBy(() -> VaultKeys.of("K.1", Map.of("K.1", OLD)));
    }

    private static String trace(Throwable e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
