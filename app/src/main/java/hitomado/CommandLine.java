package hitomado;

import hitomado.platform.operations.CommandDatabase.Login;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 引数 — a command, its words and flags, and where data and database are.
record CommandLine(String command, List<String> words, Set<String> flags, Path data, Optional<Login> database) {
    static CommandLine of(String[] args, Map<String, String> environment) {
        var words = new ArrayList<String>();
        var flags = new HashSet<String>();
        var data = Path.of("var");
        for (var i = 1; i < args.length; i++) {
            if (args[i].equals("--data") && i + 1 < args.length) {
                data = Path.of(args[++i]);
            } else if (args[i].startsWith("--")) {
                flags.add(args[i]);
            } else {
                words.add(args[i]);
            }
        }
        var url = environment.getOrDefault("HITOMADO_DATABASE_URL", "");
        var login = new Login(
                url,
                environment.getOrDefault("HITOMADO_DATABASE_USER", ""),
                environment.getOrDefault("HITOMADO_DATABASE_PASSWORD", ""));
        return new CommandLine(
                args[0],
                List.copyOf(words),
                Set.copyOf(flags),
                data,
                Optional.of(login).filter(l -> !url.isBlank()));
    }
}
