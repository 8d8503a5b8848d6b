package hitomado.procedures.reading;

import hitomado.rules.Position;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/// Composes one YAML text into nodes that know their lines; bounded in size, depth and aliases, no foreign tags.
public final class YamlFile {
    static final int MAX_LENGTH = 1 << 20;
    static final int MAX_DEPTH = 24;
    private static final int MAX_ALIASES = 20;

    private YamlFile() {}

    /// The top mapping of the file, its `schema: 1` already checked; empty when the file cannot be read at all.
    public static Optional<YamlMap> read(String file, String text, ProblemLog problems) {
        var start = ProblemLog.startOf(file);
        try {
            var options = options();
            var parser = new ParserImpl(new StreamReader(text), options);
            var node = new Composer(parser, new Resolver(), options).getSingleNode();
            if (!(node instanceof MappingNode mapping)) {
                problems.add(start, ProblemLog.SHAPE, "must be a mapping that begins with schema: 1");
                return Optional.empty();
            }
            var top = new YamlMap(file, mapping, problems);
            var schema = top.located("schema");
            if (!schema.text().isEmpty() && !schema.text().equals("1")) {
                problems.add(schema.at(), ProblemLog.VALUE, "schema " + schema.text() + " is not known, only 1");
            }
            return Optional.of(top);
        } catch (MarkedYAMLException broken) {
            problems.add(place(file, broken), ProblemLog.YAML, "is not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            problems.add(start, ProblemLog.YAML, "is not acceptable YAML: " + broken.getMessage());
        } catch (StackOverflowError deep) {
            problems.add(start, ProblemLog.YAML, "is nested too deeply");
        }
        return Optional.empty();
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_LENGTH);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    private static Position place(String file, MarkedYAMLException broken) {
        var mark = broken.getProblemMark();
        return mark == null ? ProblemLog.startOf(file) : new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
