package hitomado.identity.roles;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// 役割のコマンド — `./hitomado roles check FILE` reads a file of roles, `roles publish FILE` puts it in force.
public final class RolesCommand {
    private static final String USAGE = """
            roles check FILE     read a file of roles and say what is wrong (no database)
            roles publish FILE   put it in force as the next revision""";

    private final Supplier<Roles> roles;

    /// @param roles asked only for what needs the database
    public RolesCommand(Supplier<Roles> roles) {
        this.roles = roles;
    }

    /// @return exit code: 0 done, 1 refused, 2 wrong use
    public int run(List<String> args, PrintStream out) throws IOException {
        if (args.size() != 2) {
            return usage(out);
        }
        try {
            return switch (args.getFirst()) {
                case "check" -> check(text(args), out);
                case "publish" -> publish(text(args), out);
                default -> usage(out);
            };
        } catch (RolesRefused refused) {
            refused.problems().forEach(out::println);
            out.println(refused.problems().size() + " problem(s)");
            return 1;
        }
    }

    private static String text(List<String> args) throws IOException {
        return Files.readString(Path.of(args.get(1)));
    }

    private static int check(String text, PrintStream out) {
        var found = Roles.check(text);
        var grants = found.stream().mapToInt(role -> role.grants().size()).sum();
        out.println("roles are sound: %d roles, %d grants".formatted(found.size(), grants));
        return 0;
    }

    private int publish(String text, PrintStream out) {
        switch (roles.get().publish(Acting.by(new Actor.Process("roles")), text)) {
            case Roles.Published.Done(int no) -> out.println("published revision " + no + " of the roles");
            case Roles.Published.Same() -> out.println("no difference");
        }
        return 0;
    }

    private static int usage(PrintStream out) {
        out.println(USAGE);
        return 2;
    }
}
