package hitomado;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import hitomado.applications.SignatureCommand;
import hitomado.applications.SignedSubmissions;
import hitomado.identity.roles.Roles;
import hitomado.identity.roles.RolesCommand;
import hitomado.identity.staff.StaffCommand;
import hitomado.identity.staff.StaffDesk;
import hitomado.identity.staff.TransferCommand;
import hitomado.identity.staff.Transfers;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.audit.seal.AuditCommand;
import hitomado.platform.audit.seal.Ledger;
import hitomado.platform.audit.seal.Sealer;
import hitomado.platform.database.StartRefused;
import hitomado.platform.files.SealedFiles;
import hitomado.platform.layers.Layer;
import hitomado.platform.operations.Backup;
import hitomado.platform.operations.CommandDatabase;
import hitomado.platform.operations.Manifest;
import hitomado.platform.operations.Restore;
import hitomado.platform.operations.RestoreRefused;
import hitomado.platform.sealing.PublicKeys;
import hitomado.platform.vault.Envelope;
import hitomado.platform.vault.KeysCommand;
import hitomado.platform.vault.LocalKeys;
import hitomado.platform.vault.SealedNumbers;
import hitomado.platform.veil.VeiledSource;
import hitomado.procedures.Catalogue;
import hitomado.procedures.DefinitionsCommand;
import hitomado.registry.AccessLog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 運用コマンド — what `./hitomado` does without serving pages: check, backup, restore, definitions, roles, audit,
/// signature, keys.
final class Commands {
    private static final Set<String> KNOWN = Set.of(
            "check", "backup", "restore", "definitions", "roles", "staff", "audit", "signature", "keys", "layers");

    /// 封をする表 — the same as the beans of the running city.
    static final List<Ledger> SEALED = List.of(AuditTrail.LEDGER, AccessLog.LEDGER);

    private Commands() {}

    static boolean known(String[] args) {
        return args.length > 0 && KNOWN.contains(args[0]);
    }

    /// Exit code: 0 done, 1 refused, 2 wrong use, 10 and more see [StartRefused.Cause].
    static int run(String[] args, PrintStream out) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var line = CommandLine.of(args, System.getenv());
        try {
            return switch (line.command()) {
                case "check" -> MachineCheck.run(line, out);
                case "backup" -> backup(line, out);
                case "restore" -> restore(line, out);
                case "definitions" -> definitions(line, out);
                case "audit" -> audit(line, out);
                case "layers" -> layers(line, out);
                case "signature" -> signature(line, out);
                case "keys" -> keys(line, out);
                case "roles" -> roles(line, out);
                case "staff" -> staff(line, out);
                default -> usage(out);
            };
        } catch (StartRefused refused) {
            out.println(refused.problem());
            out.println(refused.action());
            return refused.exitCode();
        } catch (RestoreRefused refused) {
            out.println(refused.problem());
            return 1;
        } catch (IOException | SQLException e) {
            out.println("できませんでした / failed: " + e.getMessage());
            return 1;
        }
    }

    private static int backup(CommandLine line, PrintStream out) throws IOException, SQLException {
        if (line.words().size() != 1) {
            return usage(out);
        }
        var file = Path.of(line.words().getFirst());
        try (var database = CommandDatabase.open(line.database(), line.data())) {
            tell("控えを取りました / backed up", Backup.write(database.source(), file, Clock.systemUTC()), file, out);
            return 0;
        }
    }

    private static int restore(CommandLine line, PrintStream out) throws IOException, SQLException {
        if (line.words().size() != 1) {
            return usage(out);
        }
        var file = Path.of(line.words().getFirst());
        try (var database = CommandDatabase.open(line.database(), line.data())) {
            var force = line.flags().contains("--force");
            tell("戻しました / restored", Restore.read(database.source(), file, force), file, out);
            AuditCommand.restored(database.source(), place(line));
            return 0;
        }
    }

    private static int audit(CommandLine line, PrintStream out) throws IOException, SQLException {
        if (!AuditCommand.understands(line.words(), line.flags())) {
            return usage(out);
        }
        try (var database = CommandDatabase.open(line.database(), line.data())) {
            return new AuditCommand(database.source(), place(line), out).verify(sealed(layer()), line.flags());
        }
    }

    /// Those whose tables this layer keeps.
    static List<Ledger> sealed(Layer layer) {
        return SEALED.stream()
                .filter(ledger ->
                        layer.keeps(ledger.table().substring(0, ledger.table().indexOf('.'))))
                .toList();
    }

    private static Layer layer() {
        return Layer.of(System.getenv().getOrDefault("HITOMADO_LAYER", "all"));
    }

    private static int keys(CommandLine line, PrintStream out) throws IOException {
        var keys = new LocalKeys(System.getenv().getOrDefault("HITOMADO_DATA_KEY", ""), line.data());
        try (var database = CommandDatabase.open(line.database(), line.data())) {
            var jdbc = JdbcClient.create(asStoresSeeIt(database.source(), line));
            var envelope = new Envelope(List.of(keys), keys, "");
            return new KeysCommand(
                            keys, List.of(new SealedFiles(jdbc, envelope), new SealedNumbers(jdbc, envelope)), out)
                    .run(line.words());
        }
    }

    /// In layer `internet` through the veil, which the database demands of whatever is written.
    private static DataSource asStoresSeeIt(DataSource database, CommandLine line) {
        return layer() == Layer.INTERNET
                ? new VeiledSource(database, PublicKeys.veil(System.getenv(), line.data()))
                : database;
    }

    /// Prints the public keys that the other layers need; makes this layer's keys where there are none.
    private static int layers(CommandLine line, PrintStream out) {
        var keys = switch (layer()) {
            case INTERNET -> PublicKeys.ofResidents(System.getenv(), line.data());
            case MYNUMBER -> PublicKeys.ofOffice(System.getenv(), line.data());
            case ALL, LGWAN -> Map.<String, String>of();
        };
        keys.forEach((name, value) -> out.println(name + "=" + value));
        return 0;
    }

    private static Sealer.Place place(CommandLine line) {
        return AuditCommand.place(System.getenv(), line.data(), Clock.systemUTC());
    }

    private static void tell(String what, Manifest manifest, Path file, PrintStream out) {
        out.printf(
                "%s: %s — %,d 行 / rows, %d 表 / tables, %s%n",
                what, file, manifest.rows(), manifest.tables().size(), manifest.at());
    }

    private static int signature(CommandLine line, PrintStream out) {
        var opened = new ArrayList<ConfigurableApplicationContext>();
        try {
            return new SignatureCommand(() -> {
                        opened.add(context(line));
                        return opened.getFirst().getBean(SignedSubmissions.class);
                    })
                    .run(line.words(), out);
        } finally {
            opened.forEach(ConfigurableApplicationContext::close);
        }
    }

    private static int definitions(CommandLine line, PrintStream out) {
        var opened = new ArrayList<ConfigurableApplicationContext>();
        try {
            return new DefinitionsCommand(() -> {
                        opened.add(context(line));
                        return opened.getFirst().getBean(Catalogue.class);
                    })
                    .run(line.words(), out);
        } finally {
            opened.forEach(ConfigurableApplicationContext::close);
        }
    }

    private static int roles(CommandLine line, PrintStream out) throws IOException {
        var opened = new ArrayList<ConfigurableApplicationContext>();
        try {
            return new RolesCommand(() -> {
                        opened.add(context(line));
                        return opened.getFirst().getBean(Roles.class);
                    })
                    .run(line.words(), out);
        } finally {
            opened.forEach(ConfigurableApplicationContext::close);
        }
    }

    private static int staff(CommandLine line, PrintStream out) {
        var opened = new ArrayList<ConfigurableApplicationContext>();
        try {
            Supplier<ConfigurableApplicationContext> application = () -> {
                if (opened.isEmpty()) {
                    opened.add(context(line));
                }
                return opened.getFirst();
            };
            if (TransferCommand.takes(line.words())) {
                return new TransferCommand(() -> application.get().getBean(Transfers.class))
                        .run(Path.of(line.words().get(1)), line.flags(), out);
            }
            return new StaffCommand(() -> application.get().getBean(StaffDesk.class)).run(line.words(), out);
        } finally {
            opened.forEach(ConfigurableApplicationContext::close);
        }
    }

    /// The whole application, but deaf (port -1) and idle; beside a running one it uses that one's database.
    private static ConfigurableApplicationContext context(CommandLine line) {
        var settings = new java.util.HashMap<String, Object>(Map.of(
                "server.port", "-1",
                "hitomado.jobs.enabled", "false",
                "hitomado.definitions.auto-import", "false",
                "hitomado.data", line.data().toString(),
                "logging.level.hitomado", "warn"));
        CommandDatabase.findRunning(line.database(), line.data()).ifPresent(login -> {
            settings.put("HITOMADO_DATABASE_URL", login.url());
            settings.put("HITOMADO_DATABASE_USER", login.user());
            settings.put("HITOMADO_DATABASE_PASSWORD", login.password());
        });
        return new SpringApplicationBuilder(Hitomado.class).properties(settings).run();
    }

    private static int usage(PrintStream out) {
        out.println(
                "./hitomado check | backup FILE | restore FILE [--force] | definitions … | roles … | staff …   [--data DIR]");
        out.println(AuditCommand.USAGE);
        out.println(SignatureCommand.USAGE);
        out.println(KeysCommand.USAGE);
        return 2;
    }
}
