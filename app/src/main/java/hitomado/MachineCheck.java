package hitomado;

import hitomado.platform.database.ModuleMigrations;
import hitomado.platform.operations.CommandDatabase;
import hitomado.platform.operations.DatabaseCheck;
import hitomado.platform.operations.SelfCheck;
import hitomado.platform.operations.SelfCheck.State;
import hitomado.platform.pdf.PdfRenderer;
import hitomado.platform.pdf.PdfSettings;
import hitomado.platform.pdf.Rendering;
import hitomado.platform.sealing.KeysCheck;
import hitomado.platform.sealing.LayerCheck;
import hitomado.procedures.DefinitionsCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// 確認 — `./hitomado check`: looks at this machine, the settings, the definitions and the database, and changes nothing.
final class MachineCheck {
    private static final long LITTLE_SPACE = 2L << 30;
    private static final String SAMPLE = "<p>髙橋 﨑山 𠮷田 葛󠄀城 辻󠄀本 渡邉</p>";

    private final PrintStream out;
    private boolean broken;

    private MachineCheck(PrintStream out) {
        this.out = out;
    }

    /// @return 0 all right (or only remarks), 1 something does not work
    static int run(CommandLine line, PrintStream out) throws IOException {
        var check = new MachineCheck(out);
        check.tell("Java", new State.Fine(System.getProperty("java.runtime.version")));
        check.tell("設定 / settings", settings(System.getenv()));
        check.tell("データ置場 / data directory", space(line.data()));
        var layer = new LayerCheck(name -> System.getenv().getOrDefault(KnownSettings.variable(name), ""), line.data());
        check.tell(layer.name(), layer.look());
        var keys = KeysCheck.of(System.getenv(), line.data());
        check.tell(keys.name(), keys.look());
        check.tell("帳票の印刷 / printing", printing(System.getenv()));
        check.tell("定義 / definitions", definitions());
        check.database(line);
        out.println(check.broken ? "直すところがあります / something must be put right" : "使えます / ready");
        return check.broken ? 1 : 0;
    }

    private void database(CommandLine line) throws IOException {
        if (line.database().isEmpty() && !Files.exists(line.data().resolve("pg/data"))) {
            tell("データベース / database", new State.Fine("まだありません。起動時に作ります / none yet, made at the first start"));
            return;
        }
        try (var database = CommandDatabase.open(line.database(), line.data())) {
            var answer = new DatabaseCheck(database.source());
            tell(answer.name(), answer.look());
            tell("スキーマ / schemas", schemas(database.source()));
        }
    }

    private void tell(String what, SelfCheck.State state) {
        var mark = switch (state) {
            case State.Fine fine -> "○";
            case State.Attention attention -> "△";
            case State.Broken stopped -> "×";
        };
        broken |= state instanceof State.Broken;
        out.printf("%s %s: %s%n", mark, what, state.detail());
    }

    private static State settings(Map<String, String> environment) {
        var mode = environment.getOrDefault("HITOMADO_MODE", "demo");
        if (!List.of("demo", "real").contains(mode)) {
            return new State.Broken("HITOMADO_MODE は demo か real です / is demo or real: " + mode);
        }
        if (environment.containsKey("HITOMADO_MAIL_HOST") && !environment.containsKey("HITOMADO_MAIL_FROM")) {
            return new State.Broken("HITOMADO_MAIL_FROM がありません / is missing");
        }
        var unknown = KnownSettings.unknown(environment);
        return unknown.isEmpty()
                ? new State.Fine("HITOMADO_MODE=" + mode)
                : new State.Attention("読まれない設定 / read by nobody: " + String.join(", ", unknown));
    }

    private static State space(Path data) throws IOException {
        var place = data.toAbsolutePath();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        if (!Files.isWritable(place)) {
            return new State.Broken("書き込めません / not writable: " + place);
        }
        var free = Files.getFileStore(place).getUsableSpace();
        var text = "%s, 空き / free %,d MB".formatted(data.toAbsolutePath(), free >> 20);
        return free < LITTLE_SPACE ? new State.Attention(text) : new State.Fine(text);
    }

    private static State printing(Map<String, String> environment) {
        var settings = new PdfSettings(
                Path.of(environment.getOrDefault("HITOMADO_PDF_CHROMIUM", "/usr/bin/chromium")),
                1,
                1,
                Duration.ofSeconds(40),
                List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts")));
        var printer = new PdfRenderer(settings);
        try {
            return switch (printer.render(SAMPLE)) {
                case Rendering.Rendered(var bytes, var pages) ->
                    new State.Fine("見本を印刷 / sample printed: %d bytes, 髙 﨑 𠮷 葛󠄀 辻󠄀".formatted(bytes.length));
                case Rendering.NotDrawable(var characters) -> new State.Broken(String.join(" ", characters));
                case Rendering.EngineGone(var reason) -> new State.Broken(reason);
            };
        } finally {
            printer.destroy();
        }
    }

    private static State definitions() {
        var lines = new ByteArrayOutputStream();
        var command = new DefinitionsCommand(() -> {
            throw new IllegalStateException("check needs no database");
        });
        var code = command.run(List.of("check"), new PrintStream(lines, true, StandardCharsets.UTF_8));
        var text = lines.toString(StandardCharsets.UTF_8).strip();
        return code == 0 ? new State.Fine(text) : new State.Broken(text);
    }

    private static State schemas(DataSource database) {
        var here = ModuleMigrations.versions(database);
        if (here.isEmpty()) {
            return new State.Fine("まだ空です。起動時に作ります / empty, made at the first start");
        }
        var newest = ModuleMigrations.newest(database);
        return here.equals(newest)
                ? new State.Fine("最新です / up to date: " + here)
                : new State.Attention("起動時に %s を %s に上げます / upgraded at the next start".formatted(here, newest));
    }
}
