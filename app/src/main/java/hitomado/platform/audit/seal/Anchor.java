package hitomado.platform.audit.seal;

import hitomado.platform.sealing.SigningKey;
import hitomado.platform.sealing.VerifyingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 錨 — files beside the database, one a month, to which the newest head is appended; lines are signed.
///
/// `head NO HASH TIME KEY SIGNATURE`, and `restored NO HASH TIME KEY SIGNATURE` where a backup was read in that ends
/// with that batch (0 and zeros: with none).
public final class Anchor {
    private static final String HEAD = "head";
    private static final String RESTORED = "restored";

    private final Path directory;
    private volatile String lastHash = "";

    private Anchor(Path directory) {
        this.directory = directory;
    }

    /// @param configured `HITOMADO_AUDIT_ANCHOR`; empty: `audit/` in the data directory
    public static Anchor of(String configured, Path data) {
        var place = configured.isBlank() ? data.resolve("audit") : Path.of(configured);
        return new Anchor(place.toAbsolutePath().normalize());
    }

    /// One line.
    ///
    /// @param restored whether what came after this head before does not count any more
    record Line(boolean restored, Head head) {
        String text() {
            return String.join(
                    " ",
                    restored ? RESTORED : HEAD,
                    Long.toString(head.no()),
                    head.hash(),
                    head.sealedAt().toString(),
                    head.keyId(),
                    head.signature());
        }

        boolean signedBy(Map<String, VerifyingKey> keys) {
            var key = keys.get(head.keyId());
            var message = restored ? restoring(head.no(), head.hash(), head.sealedAt()) : Batch.signed(head.hash());
            return key != null && key.verifies(message, HexFormat.of().parseHex(head.signature()));
        }
    }

    /// Appends the head unless it is the last line already.
    void append(Head head) {
        if (lastHash.isEmpty()) {
            lastHash = findLast().map(line -> line.head().hash()).orElse("");
        }
        if (!lastHash.equals(head.hash())) {
            write(new Line(false, head), YearMonth.from(head.sealedAt().atZone(ZoneOffset.UTC)));
            lastHash = head.hash();
        }
    }

    /// After a restore: what was sealed after this head is given up; nothing where nothing was ever anchored here.
    public void restored(Optional<Head> head, AuditKeys keys, Clock clock) {
        if (keys.canSign() && findLast().isPresent()) {
            var at = clock.instant();
            write(
                    restoredLine(
                            head.map(Head::no).orElse(0L),
                            head.map(Head::hash).orElse(Head.BEGINNING),
                            at,
                            keys.signing()),
                    YearMonth.from(at.atZone(ZoneOffset.UTC)));
        }
    }

    private static Line restoredLine(long no, String hash, Instant at, SigningKey key) {
        var signature = HexFormat.of().formatHex(key.sign(restoring(no, hash, at)));
        return new Line(true, new Head(no, hash, at, key.id(), signature));
    }

    private static byte[] restoring(long no, String hash, Instant at) {
        return "hitomado.audit.restored.1 %d %s %s".formatted(no, hash, at).getBytes(StandardCharsets.US_ASCII);
    }

    /// All lines, oldest first; what is none is left out and told by [#unreadable].
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        files().forEach(file -> read(file).forEach(text -> parse(text).ifPresent(lines::add)));
        return lines;
    }

    /// How many lines cannot be read; one that is half written after a crash of the machine is among them.
    long unreadable() {
        return files().stream()
                .flatMap(file -> read(file).stream())
                .filter(text -> parse(text).isEmpty())
                .count();
    }

    private Optional<Line> findLast() {
        return files().reversed().stream()
                .flatMap(file -> read(file).reversed().stream())
                .flatMap(text -> parse(text).stream())
                .findFirst();
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var all = Files.list(directory)) {
            return all.filter(file -> file.getFileName().toString().matches("anchor-\\d{4}-\\d{2}\\.log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Line> parse(String text) {
        if (!text.matches("(head|restored) \\d{1,18} [0-9a-f]{64} [0-9TZ:.-]{20,30} [0-9a-f]{16} [0-9a-f]{128}")) {
            return Optional.empty();
        }
        var part = text.split(" ");
        var head = new Head(Long.parseLong(part[1]), part[2], Instant.parse(part[3]), part[4], part[5]);
        return Optional.of(new Line(part[0].equals(RESTORED), head));
    }

    /// In one write, and on the disk before the next batch.
    private void write(Line line, YearMonth month) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var file = FileChannel.open(
                    directory.resolve("anchor-" + month + ".log"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND)) {
                file.write(ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.US_ASCII)));
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor cannot be written: " + directory, e);
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
