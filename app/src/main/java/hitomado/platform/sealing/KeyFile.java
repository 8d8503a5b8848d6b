package hitomado.platform.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/// 鍵のファイル — 32 random bytes in Base64 that only their owner may read.
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /// The secret, made first where there is none.
    public static String readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be used: " + file, e);
        }
    }

    /// Written whole under a passing name, then linked: of two that make it at once both read the same.
    private static void make(Path file) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var part = Files.createTempFile(file.getParent(), ".new", ".key", PosixFilePermissions.asFileAttribute(OWNER));
        try {
            Files.writeString(part, SealingKey.generate(new SecureRandom()).secret() + "\n");
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            // made by another process meanwhile: that one counts
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Whether others than the owner may read it.
    static boolean isOpenToOthers(Path file) throws IOException {
        return !OWNER.containsAll(Files.getPosixFilePermissions(file));
    }
}
