package hitomado.platform.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/// 監査事象の一覧 — the catalogue as the document `docs/operations/audit-events.md`.
public final class AuditCatalogue {
    private static final String HEAD = """
            # 監査事象の一覧 / catalogue of audit events

            この文書は `AuditKind.java` から作られる。直すときは列挙を直し、`AuditCatalogueTests` が `app/target/audit-events.md` に書いたものをここへ写す（手で書き換えない）。
            Made from the enum `AuditKind`; change the enum, then copy what `AuditCatalogueTests` writes to `app/target/audit-events.md`.

            - 変更は、その変更と同じ取引で `platform.audit_event` に書く（片方だけが残ることはない）。拒否・閲覧は、もとの取引が失敗しても残る。
            - 記録するのは、いつ・だれが（職員・住民・システム）・だれのために・どの立場で・何に・何をしたか。氏名・住所・文面・個人番号は書かない（行った人の表示名を除く）。対象は `case:…` `person:…` などの番号で指す。
            - 住民の情報の**閲覧**は、読むたびに別の表 `registry.access_log` に、目的・根拠・項目とともに書く（ここにある `PROTECTED_READ` などはそれに加えて書く）。住民は自分の分を `/my/readings` で見る。
            - 二つの表の行は、あとから変わっていないことを確かめられるように封をする（[記録](../decisions/0022-seal-the-audit-behind-the-work.md)、[手引](audit.md)）。

            """;

    private AuditCatalogue() {}

    /// The whole document.
    public static String markdown() {
        return HEAD
                + Arrays.stream(AuditKind.Group.values())
                        .map(AuditCatalogue::group)
                        .collect(Collectors.joining("\n"));
    }

    private static String group(AuditKind.Group group) {
        return """
                ## %s (%s)

                | コード | 事象 | 書くとき | 内容の項目 |
                |---|---|---|---|
                """.formatted(group.term(), group)
                + Arrays.stream(AuditKind.values())
                        .filter(kind -> kind.group() == group)
                        .sorted(Comparator.comparing(AuditKind::name))
                        .map(AuditCatalogue::row)
                        .collect(Collectors.joining());
    }

    private static String row(AuditKind kind) {
        var details = kind.details().entrySet().stream()
                .map(detail -> "`" + detail.getKey() + "` " + detail.getValue())
                .collect(Collectors.joining("、"));
        return "| `%s` | %s | %s | %s |%n"
                .formatted(kind, kind.term(), kind.when(), details.isEmpty() ? "なし" : details)
                .replace(System.lineSeparator(), "\n");
    }
}
