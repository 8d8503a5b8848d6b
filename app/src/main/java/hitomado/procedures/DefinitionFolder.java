package hitomado.procedures;

import hitomado.procedures.reading.ProblemLog;
import hitomado.rules.Position;
import hitomado.rules.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// 定義フォルダー — reads and writes definition files on disk, and reads those packaged with the program.
final class DefinitionFolder {
    static final long MAX_BYTES = 1 << 20;
    private static final int MAX_FILES = 5000;
    private static final Pattern KNOWN =
            Pattern.compile("(city|topics|groups)\\.yaml|(facts|life-events|cases|parameters)/[a-z0-9-]+\\.yaml"
                    + "|programmes/[a-z0-9-]+/(programme|rules|examples)\\.yaml"
                    + "|procedures/[a-z0-9-]+/((procedure|form|rules|examples)\\.yaml|layout\\.html)");
    /// Hidden files, notes, and what belongs to identity (roles).
    private static final Pattern IGNORED = Pattern.compile("(.*/)?(\\..*|.*\\.md)|organisation/.*");

    private DefinitionFolder() {}

    /// All files below a directory; unknown, oversized or undecodable ones are refused together.
    static DefinitionFiles read(Path directory) {
        var problems = new ProblemLog();
        var contents = new TreeMap<String, String>();
        for (var file : filesBelow(directory)) {
            var path = directory.relativize(file).toString().replace('\\', '/');
            if (!IGNORED.matcher(path).matches()) {
                accept(path, problems, () -> Files.size(file), () -> Files.readAllBytes(file), contents);
            }
        }
        problems.refuse();
        return new DefinitionFiles(contents);
    }

    /// The files packaged in the jar under `/definitions`; empty when there are none.
    static DefinitionFiles packaged() {
        var problems = new ProblemLog();
        var contents = new TreeMap<String, String>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (var resource : resolver.getResources("classpath*:definitions/**/*.*")) {
                var path = packagedPath(resource);
                if (KNOWN.matcher(path).matches()) {
                    accept(path, problems, resource::contentLength, resource::getContentAsByteArray, contents);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        problems.refuse();
        return new DefinitionFiles(contents);
    }

    static void write(DefinitionFiles files, Path directory) {
        try {
            for (var file : files.contents().entrySet()) {
                var target = directory.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private interface Read<T> {
        T get() throws IOException;
    }

    private static void accept(
            String path, ProblemLog problems, Read<Long> size, Read<byte[]> bytes, TreeMap<String, String> into) {
        var start = ProblemLog.startOf(path);
        try {
            if (!KNOWN.matcher(path).matches()) {
                problems.add(start, ProblemLog.FILE, "is no definition file (see docs/decisions/0003)");
            } else if (size.get() > MAX_BYTES) {
                problems.add(start, ProblemLog.FILE, "is larger than 1 MB");
            } else {
                into.put(path, decode(bytes.get()));
            }
        } catch (CharacterCodingException wrong) {
            problems.add(start, ProblemLog.FILE, "is not UTF-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static List<Path> filesBelow(Path directory) {
        try (var paths = Files.walk(directory, 4)) {
            var files = paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MAX_FILES + 1L)
                    .sorted()
                    .toList();
            if (files.size() > MAX_FILES) {
                throw new DefinitionsRefused(List.of(new Problem(
                        new Position(directory.toString(), 1, 1),
                        ProblemLog.FILE,
                        "holds more than " + MAX_FILES + " files")));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String packagedPath(Resource resource) throws IOException {
        var url = resource.getURL().toString();
        return url.substring(url.lastIndexOf("/definitions/") + "/definitions/".length());
    }
}
