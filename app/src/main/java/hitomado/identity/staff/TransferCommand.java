package hitomado.identity.staff;

import hitomado.identity.staff.TransferLine.Outcome;
import hitomado.platform.Actor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// 人事異動のコマンド — `./hitomado staff import FILE` says what the file would do, with `--apply` it does it.
///
/// New accounts get their passwords from an administrator's screen: they are not printed here.
public final class TransferCommand {
    private static final int WORDS = 2;

    private final Supplier<Transfers> transfers;
    private final Actor who = new Actor.Process("staff-command");

    /// @param transfers asked only for what needs the database
    public TransferCommand(Supplier<Transfers> transfers) {
        this.transfers = transfers;
    }

    public static boolean takes(List<String> words) {
        return words.size() == WORDS && words.getFirst().equals("import");
    }

    /// @return exit code: 0 done or nothing wrong, 1 refused
    public int run(Path file, Set<String> flags, PrintStream out) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            out.println("cannot read: " + file);
            return 1;
        }
        var look = transfers.get().look(who, bytes);
        if (look instanceof Transfers.Look.Planned(var id, var plan) && flags.contains("--apply")) {
            look = transfers.get().apply(who, id, flags.contains("--partly"));
        }
        return switch (look) {
            case Transfers.Look.Planned(var id, var plan) -> {
                tell(plan, out);
                yield flags.contains("--apply") || plan.count(Outcome.WRONG) > 0 ? 1 : 0;
            }
            case Transfers.Look.Applied(var plan) -> {
                tell(plan, out);
                out.println("取り込みました / taken over: " + plan.changes());
                yield 0;
            }
            case Transfers.Look.Unfit(var flaw, var columns) -> {
                out.println("refused: " + flaw + " " + columns);
                yield 1;
            }
        };
    }

    private static void tell(TransferPlan plan, PrintStream out) {
        for (var line : plan.lines()) {
            if (line.outcome() != Outcome.UNCHANGED) {
                var flaws = line.flaws().stream()
                        .map(flaw -> " " + flaw.column() + ":" + flaw.reason())
                        .collect(Collectors.joining());
                out.println(line.line() + " " + line.outcome() + (plan.later(line) ? " (later) " : " ") + line.login()
                        + flaws);
            }
        }
        for (var outcome : Outcome.values()) {
            out.println(outcome + ": " + plan.count(outcome));
        }
    }
}
