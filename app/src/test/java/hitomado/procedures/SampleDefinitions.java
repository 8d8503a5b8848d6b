package hitomado.procedures;

import java.nio.file.Path;
import java.util.HashMap;

/// The tiny definitions below src/test/resources, and copies of them with one thing changed.
public final class SampleDefinitions {
    public static final Path DIRECTORY = Path.of("src/test/resources/definitions-sample");

    private SampleDefinitions() {}

    public static DefinitionFiles files() {
        return DefinitionSource.directory(DIRECTORY);
    }

    public static Definitions definitions() {
        return DefinitionSource.read(files(), 0);
    }

    public static DefinitionFiles with(String path, String content) {
        return with(files(), path, content);
    }

    public static DefinitionFiles with(DefinitionFiles files, String path, String content) {
        var contents = new HashMap<>(files.contents());
        contents.put(path, content);
        return DefinitionFiles.of(contents);
    }

    public static DefinitionFiles without(String path) {
        var contents = new HashMap<>(files().contents());
        contents.remove(path);
        return DefinitionFiles.of(contents);
    }

    /// The sample with one piece of text replaced; the piece must be there.
    public static DefinitionFiles changed(String path, String from, String to) {
        return with(path, replaced(path, from, to));
    }

    private static String replaced(String path, String from, String to) {
        var content = files().contents().get(path);
        if (content == null || !content.contains(from)) {
            throw new IllegalArgumentException(path + " does not hold " + from);
        }
        int at = content.indexOf(from);
        return content.substring(0, at) + to + content.substring(at + from.length());
    }
}
