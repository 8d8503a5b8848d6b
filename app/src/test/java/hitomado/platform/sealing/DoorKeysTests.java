package hitomado.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.operations.SelfCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorKeysTests {
    @TempDir
    Path data;

    @Test
    void keysAreMadeAtTheFirstStartForTheOwnerOnlyAndFoundAgain() throws IOException {
        var first = new DoorKeys("", "", data);
        var again = new DoorKeys("", "", data);
        assertThat(again.officeReceiver()).isEqualTo(first.officeReceiver());
        assertThat(again.resident().open(first.resident().seal("髙橋", "place"), "place"))
                .isEqualTo("髙橋");
        var folder = DoorKeys.directory(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void configuredKeysMakeNoFile() {
        var old = SealingKey.generate(new SecureRandom());
        var now = SealingKey.generate(new SecureRandom());
        var keys = new DoorKeys(now.secret() + ", " + old.secret(), old.secret(), data);
        assertThat(keys.officeReceiver()).isEqualTo(now.receiver());
        assertThat(keys.officeIds()).containsExactly(now.id(), old.id());
        assertThat(keys.findOffice(old.id()))
                .hasValueSatisfying(key -> assertThat(key.secret()).isEqualTo(old.secret()));
        assertThat(DoorKeys.directory(data)).doesNotExist();
        assertThat(keys.toString()).doesNotContain(now.secret(), old.secret());
    }

    @Test
    void aSpoiledKeyStopsTheStart() {
        assertThatThrownBy(() -> new DoorKeys("short", "", data)).hasMessageNotContaining("short");
    }

    @Test
    void theSelfCheckTellsIdsAndWhoMayReadButNoKey() throws IOException {
        assertThat(KeysCheck.of(Map.of(), data).look().detail()).contains("まだありません");
        assertThat(DoorKeys.directory(data)).as("looking changes nothing").doesNotExist();
        var keys = new DoorKeys("", "", data);
        var file = DoorKeys.directory(data).resolve("office.key");
        assertThat(KeysCheck.of(Map.of(), data).look())
                .isInstanceOf(SelfCheck.State.Fine.class)
                .satisfies(state -> assertThat(state.detail())
                        .contains(keys.officeReceiver().id())
                        .doesNotContain(Files.readString(file).strip()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(KeysCheck.of(Map.of(), data).look()).isInstanceOf(SelfCheck.State.Attention.class);
        assertThat(KeysCheck.of(Map.of("HITOMADO_OFFICE_KEY", "kurz"), data).look())
                .isInstanceOf(SelfCheck.State.Broken.class);
    }

    @Test
    void nodesThatStartAtOnceReadTheSameKey() throws Exception {
        var file = data.resolve("keys/office.key");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var read = new HashSet<String>();
            for (var key : pool.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(n -> () -> KeyFile.readOrMake(file))
                    .toList())) {
                read.add(key.get());
            }
            assertThat(read).hasSize(1);
        }
        assertThat(KeyFile.isOpenToOthers(file)).isFalse();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(KeyFile.isOpenToOthers(file)).isTrue();
    }
}
