package hitomado.platform.audit.seal;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/// 監査のコマンド — `audit verify`: exit code 0 nothing found, 1 something found, 2 wrong use.
public final class AuditCommand {
    private static final String UNSEALED = "--unsealed=";
    private static final String HEAD = "--head=";

    private final DataSource database;
    private final Sealer.Place place;
    private final PrintStream out;

    public AuditCommand(DataSource database, Sealer.Place place, PrintStream out) {
        this.database = database;
        this.place = place;
        this.out = out;
    }

    /// How the command is used.
    public static final String USAGE = "./hitomado audit verify [--unsealed=MINUTES] [--head=NO:HASH] [--data DIR]";

    /// @param ledgers all tables that are sealed
    public int verify(List<Ledger> ledgers, Set<String> flags) throws SQLException {
        var patience = option(flags, UNSEALED, text -> Duration.ofMinutes(Long.parseLong(text)));
        var noted = new HashMap<Long, String>();
        option(flags, HEAD, text -> text.split(":", 2)).ifPresent(part -> noted.put(Long.parseLong(part[0]), part[1]));
        var found = new Verifier(database, ledgers, place, patience.orElse(SealSetup.PATIENCE)).verify(noted);
        tell(found);
        return found.clean() ? 0 : 1;
    }

    /// Whether all that is asked is understood.
    public static boolean understands(List<String> words, Set<String> flags) {
        return words.equals(List.of("verify"))
                && flags.stream().allMatch(flag -> flag.matches("--unsealed=\\d{1,6}|--head=\\d{1,18}:[0-9a-f]{64}"));
    }

    private static <T> Optional<T> option(Set<String> flags, String name, Function<String, T> read) {
        return flags.stream()
                .filter(flag -> flag.startsWith(name))
                .map(flag -> read.apply(flag.substring(name.length())))
                .findFirst();
    }

    private void tell(Verification found) {
        found.findings()
                .forEach(one ->
                        out.printf("× %s %s %s%n", one.code(), "—", one.kind().words()));
        if (found.problems() > found.findings().size()) {
            out.printf(
                    "× … ほか / more: %,d%n", found.problems() - found.findings().size());
        }
        found.notes().forEach(note -> out.println("△ " + note));
        found.head().ifPresent(head -> out.printf("先頭 / head: %d:%s (%s)%n", head.no(), head.hash(), head.sealedAt()));
        place.keys().publicKeys().forEach(key -> out.printf("公開鍵 / public key: %s %s%n", key.id(), key.base64()));
        out.printf(
                "%s: %,d 行 / rows, %,d 束 / batches, 封を待つ / unsealed %,d, 見つかったもの / findings %,d, %.1f s%n",
                found.clean() ? "○ 改ざんは見つかりません / nothing found" : "× 見つかりました / found",
                found.rows(),
                found.batches(),
                found.unsealed(),
                found.problems(),
                found.took().toMillis() / 1000.0);
    }

    /// Where keys and anchor of a command are.
    public static Sealer.Place place(Map<String, String> environment, java.nio.file.Path data, Clock clock) {
        return new Sealer.Place(
                AuditKeys.found(environment, data),
                Anchor.of(environment.getOrDefault("HITOMADO_AUDIT_ANCHOR", ""), data),
                clock);
    }

    /// After a restore: tells the anchor with which batch the chain ends now.
    public static void restored(DataSource database, Sealer.Place place) {
        var store = new SealStore(org.springframework.jdbc.core.simple.JdbcClient.create(database));
        if (store.exists()) {
            place.anchor().restored(store.findHead(), place.keys(), place.clock());
        }
    }
}
