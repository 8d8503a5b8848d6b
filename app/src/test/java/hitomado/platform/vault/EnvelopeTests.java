package hitomado.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvelopeTests {
    private static final byte[] PLAIN = "髙橋𠮷子の在学証明書".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private LocalKeys keys() {
        return new LocalKeys("", data);
    }

    private static Envelope envelope(LocalKeys keys) {
        return new Envelope(List.of(keys), keys, "");
    }

    private int command(Map<String, Long> rows, String... words) throws IOException {
        var table = new SealedRows() {
            @Override
            public Map<String, Long> byKey() {
                return rows;
            }

            @Override
            public int renew(int most) {
                return 0;
            }
        };
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new KeysCommand(keys(), List.of(table), out).run(List.of(words));
    }

    @Test
    void opensOnlyInItsPlace() {
        var envelope = envelope(keys());
        var sealed = envelope.seal(PLAIN, "t.c:1");
        assertThat(envelope.open(sealed, "t.c:1")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> envelope.open(sealed, "t.c:2"))
                .isInstanceOf(VaultException.class)
                .hasMessageNotContaining("髙橋")
                .hasNoCause();
        var other = envelope.seal(PLAIN, "t.c:2");
        assertThatThrownBy(() -> envelope.open(new Envelope.Sealed(other.key(), sealed.content()), "t.c:1"))
                .isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> envelope.open(new Envelope.Sealed(sealed.key(), other.content()), "t.c:1"))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void everyChangedByteIsNoticed() {
        var envelope = envelope(keys());
        var sealed = envelope.seal(PLAIN, "t.c:1");
        for (var at = 0; at < sealed.content().length; at++) {
            var changed = sealed.content().clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> envelope.open(new Envelope.Sealed(sealed.key(), changed), "t.c:1"))
                    .as("byte %d", at)
                    .isInstanceOf(VaultException.class);
        }
    }

    @Test
    void anotherCitysKeyDoesNotOpenAndIsToldAsMissing(@TempDir Path elsewhere) {
        var sealed = envelope(keys()).seal(PLAIN, "t.c:1");
        var other = envelope(new LocalKeys("", elsewhere));
        assertThat(other.has(sealed.key().kek())).isFalse();
        assertThatThrownBy(() -> other.open(sealed, "t.c:1"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("no key local://d");
    }

    @Test
    void newKeySealsOldOneOpensAndRewrappingLeavesTheValue() throws IOException {
        var running = envelope(keys());
        var sealed = running.seal(PLAIN, "t.c:1");
        assertThat(command(Map.of(), "rotate")).isZero();
        var fresh = envelope(keys());
        assertThat(fresh.current()).isNotEqualTo(sealed.key().kek());
        assertThat(fresh.open(sealed, "t.c:1")).isEqualTo(PLAIN);
        var again = fresh.rewrap(sealed.key(), "t.c:1");
        assertThat(again.kek()).isEqualTo(fresh.current());
        assertThat(fresh.open(new Envelope.Sealed(again, sealed.content()), "t.c:1"))
                .isEqualTo(PLAIN);
    }

    @Test
    void keyThatIsNeededOrInUseCannotBeRemoved() throws IOException {
        var first = keys().current();
        var id = first.substring(LocalKeys.SCHEME.length());
        assertThat(command(Map.of(), "remove", id)).isEqualTo(1);
        command(Map.of(), "rotate");
        assertThat(command(Map.of(first, 1L), "remove", id)).isEqualTo(1);
        assertThat(keys().addresses()).hasSize(2).contains(first);
        assertThat(command(Map.of(), "remove", id)).isZero();
        assertThat(keys().addresses()).hasSize(1).doesNotContain(first);
        assertThat(command(Map.of(), "remove", "nobody")).isEqualTo(1);
        assertThat(command(Map.of(), "throw")).isEqualTo(2);
    }

    @Test
    void keyFileIsForItsOwnerAndNothingPrintsAKey() throws IOException {
        command(Map.of(), "rotate");
        var file = data.resolve("keys/data.keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var secrets = Files.readAllLines(file).stream()
                .map(line -> line.substring(line.indexOf(':') + 1))
                .toList();
        var keys = keys();
        var envelope = envelope(keys);
        var sealed = envelope.seal(PLAIN, "t.c:1");
        var printed = keys + " " + keys.ring() + " " + envelope + " " + sealed + " " + sealed.key();
        assertThat(secrets).hasSize(2).allSatisfy(secret -> assertThat(printed).doesNotContain(secret));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.of("secret!"))
                .withMessageNotContaining("secret");
    }

    /// The KMS door: an address that is not ours goes to the client that knows it.
    @Test
    void keyInAKmsWrapsWhereItsAddressIsConfigured() {
        var keys = keys();
        var asked = new AtomicInteger();
        var kms = new KmsClient() {
            @Override
            public boolean doesSupport(String address) {
                return address.startsWith("test-kms://");
            }

            @Override
            public KmsClient withCredentials(@Nullable String path) {
                return this;
            }

            @Override
            public KmsClient withDefaultCredentials() {
                return this;
            }

            @Override
            public Aead getAead(String address) throws java.security.GeneralSecurityException {
                asked.incrementAndGet();
                return keys.getAead(keys.current());
            }
        };
        var before = envelope(keys).seal(PLAIN, "t.c:1");
        var envelope = new Envelope(List.of(kms, keys), keys, "test-kms://city/1");
        var sealed = envelope.seal(PLAIN, "t.c:1");
        assertThat(sealed.key().kek()).isEqualTo("test-kms://city/1");
        assertThat(envelope.open(sealed, "t.c:1")).isEqualTo(PLAIN);
        assertThat(envelope.open(before, "t.c:1")).isEqualTo(PLAIN);
        assertThat(asked).hasValue(2);
    }
}
