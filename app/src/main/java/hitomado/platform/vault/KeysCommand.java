package hitomado.platform.vault;

import hitomado.platform.sealing.SealingKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/// `./hitomado keys status|rotate|remove ID` — the keys that wrap the data keys of documents and 個人番号.
public final class KeysCommand {
    public static final String USAGE = "./hitomado keys status | rotate | remove ID";

    private final LocalKeys keys;
    private final List<SealedRows> tables;
    private final PrintStream out;

    /// @param tables all that hold wrapped keys
    public KeysCommand(LocalKeys keys, List<SealedRows> tables, PrintStream out) {
        this.keys = keys;
        this.tables = List.copyOf(tables);
        this.out = out;
    }

    /// @return exit code: 0 done, 1 refused, 2 wrong use
    public int run(List<String> words) throws IOException {
        if (words.equals(List.of("status"))) {
            return status();
        }
        if (words.equals(List.of("rotate"))) {
            return keys.fromFile() ? rotate() : byHand();
        }
        if (words.size() == 2 && words.getFirst().equals("remove")) {
            return keys.fromFile() ? remove(words.getLast()) : byHand();
        }
        out.println(USAGE);
        return 2;
    }

    private int status() {
        var rows = KeyRotation.byKey(tables);
        var current = keys.current();
        out.printf("いまの鍵 / current: %s%n", current);
        for (var address : keys.addresses()) {
            out.printf("%s: %,d 行 / rows%n", address, rows.getOrDefault(address, 0L));
        }
        rows.entrySet().stream()
                .filter(entry -> !keys.doesSupport(entry.getKey()))
                .forEach(entry -> out.printf(
                        "%s: %,d 行 / rows%n",
                        entry.getKey().isEmpty()
                                ? "平文（これから封をする） / plain, to be sealed"
                                : entry.getKey() + " (ここにない鍵 / not here)",
                        entry.getValue()));
        var left = rows.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(current))
                .mapToLong(Map.Entry::getValue)
                .sum();
        out.printf("包み直し待ち / to be wrapped again: %,d%n", left);
        return 0;
    }

    private int rotate() throws IOException {
        var ring = keys.ring().with(SealingKey.generate(new SecureRandom()).secret());
        write(ring);
        out.printf("新しい鍵 / new key: %s%s%n", LocalKeys.SCHEME, ring.current());
        out.println("動いているひとまどが、一分ほどのうちに包み直しを始めます / the running city begins to wrap again within a minute");
        return 0;
    }

    private int remove(String id) throws IOException {
        var rows = KeyRotation.byKey(tables).getOrDefault(LocalKeys.SCHEME + id, 0L);
        if (rows > 0) {
            out.printf("まだ %,d 行がこの鍵を使っています / %<,d rows still need this key: %s%n", rows, id);
            return 1;
        }
        try {
            write(keys.ring().without(id));
        } catch (IllegalArgumentException e) {
            out.println("外せない鍵です / " + e.getMessage());
            return 1;
        }
        out.println("外しました。古い控えを戻すには、まだ要ります / removed; an older backup still needs it: " + id);
        return 0;
    }

    private int byHand() {
        out.println("鍵は HITOMADO_DATA_KEY にあります。最後に id:鍵 を足してください / append id:key to HITOMADO_DATA_KEY");
        return 1;
    }

    /// Whole under a passing name first: a reader sees the old ring or the new one.
    private void write(KeyRing ring) throws IOException {
        var file = keys.file();
        var part = Files.createTempFile(
                Path.of(String.valueOf(file.getParent())),
                ".new",
                ".keys",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, ring.text() + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
