package hitomado.identity.staff;

import hitomado.platform.Actor;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// 職員のコマンド — `./hitomado staff add …` makes the first administrator of a new city, `staff reset LOGIN` lets one in
/// again.
public final class StaffCommand {
    private static final String USAGE = """
            staff add LOGIN NAME SECTION WARD ROLE…   add an account and print its temporary password
            staff reset LOGIN                         print a new temporary password, lift the lock, end the sessions
            staff import FILE [--apply [--partly]]    look at a personnel change (CSV), or take it over""";
    private static final int WORDS_OF_ADD = 6;

    private final Supplier<StaffDesk> desk;
    private final Actor who = new Actor.Process("staff-command");

    /// @param desk asked only for what needs the database
    public StaffCommand(Supplier<StaffDesk> desk) {
        this.desk = desk;
    }

    /// @return exit code: 0 done, 1 refused, 2 wrong use
    public int run(List<String> args, PrintStream out) {
        if (args.size() >= WORDS_OF_ADD && args.getFirst().equals("add")) {
            var placement = new Placement(args.get(2), args.get(3), args.get(4), args.subList(5, args.size()));
            return tell(desk.get().add(who, args.get(1), placement), out);
        }
        if (args.size() == 2 && args.getFirst().equals("reset")) {
            return reset(args.get(1), out);
        }
        out.println(USAGE);
        return 2;
    }

    private int reset(String login, PrintStream out) {
        var account = desk.get().findByLogin(who, login).orElse(null);
        if (account == null) {
            out.println("no such login: " + login);
            return 1;
        }
        return tell(desk.get().reset(who, account.id(), account.version()), out);
    }

    private static int tell(StaffChange change, PrintStream out) {
        return switch (change) {
            case StaffChange.Done done -> 0;
            case StaffChange.Handed(var account, var password) -> {
                out.println("仮のパスワード / temporary password: " + password);
                yield 0;
            }
            case StaffChange.Refused(var problems) -> {
                out.println(problems.stream().map(Enum::name).collect(Collectors.joining(", ", "refused: ", "")));
                yield 1;
            }
        };
    }
}
