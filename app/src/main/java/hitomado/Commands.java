package hitomado;

import hitomado.platform.database.StartRefused;
import hitomado.procedures.Catalogue;
import hitomado.procedures.DefinitionsCommand;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// 運用コマンド — what `./hitomado` does without serving pages: check, backup, restore, definitions.
final class Commands {
    private static final Set<String> KNOWN = Set.of("definitions");

    private Commands() {}

    static boolean known(String[] args) {
        return args.length > 0 && KNOWN.contains(args[0]);
    }

    /// Exit code: 0 done, 1 refused, 2 wrong use, 10 and more see [StartRefused.Cause].
    static int run(String[] args, PrintStream out) {
        var rest = Arrays.asList(args).subList(1, args.length);
        try {
            return switch (args[0]) {
                case "definitions" -> definitions(rest, out);
                default -> 2;
            };
        } catch (StartRefused refused) {
            out.println(refused.problem());
            out.println(refused.action());
            return refused.getExitCode();
        }
    }

    private static int definitions(List<String> args, PrintStream out) {
        var opened = new ArrayList<ConfigurableApplicationContext>();
        try {
            return new DefinitionsCommand(() -> {
                        opened.add(context());
                        return opened.getFirst().getBean(Catalogue.class);
                    })
                    .run(args, out);
        } finally {
            opened.forEach(ConfigurableApplicationContext::close);
        }
    }

    /// The whole application, but deaf (port -1) and idle.
    private static ConfigurableApplicationContext context() {
        return new SpringApplicationBuilder(Hitomado.class)
                .properties(Map.of(
                        "server.port", "-1",
                        "hitomado.jobs.enabled", "false",
                        "hitomado.definitions.auto-import", "false",
                        "logging.level.hitomado", "warn"))
                .run();
    }
}
