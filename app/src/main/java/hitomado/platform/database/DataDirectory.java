package hitomado.platform.database;

import hitomado.platform.database.StartRefused.Cause;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// データ置場 — the directory of one city hall, held by one process at a time.
///
/// The lock is the operating system's: it ends with the process, however that ends.
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "hitomado.lock";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Takes the directory, making it where it is missing.
    ///
    /// @throws StartRefused where it cannot be written, or another process holds it
    public static DataDirectory take(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                var holder = content(channel);
                channel.close();
                throw running(path, holder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("pid " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process holds it
        }
    }

    private static String content(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(100);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static StartRefused running(Path path, String holder) {
        return new StartRefused(Cause.ALREADY_RUNNING, """
                このデータ置場のひとまどは、すでに動いています: %s (%s)
                A city hall already runs on this data directory.""".formatted(path, holder), """
                動いているほうを使うか、そちらを Ctrl-C で止めるか、--data で別の場所を指定してください。
                Use the running one, stop it with Ctrl-C, or name another directory with --data.""");
    }

    static StartRefused unusable(Path path, Exception e) {
        return new StartRefused(
                Cause.DATA_UNUSABLE, """
                データ置場に書き込めません: %s (%s)
                The data directory cannot be written.""".formatted(path, e.getClass().getSimpleName()), """
                持ち主と空き容量を確認するか、--data で別の場所を指定してください。
                Check its owner and free space, or name another directory with --data.""");
    }
}
