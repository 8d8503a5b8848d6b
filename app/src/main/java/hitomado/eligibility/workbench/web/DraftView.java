package hitomado.eligibility.workbench.web;

import hitomado.platform.web.Tone;
import java.util.List;

/// 案の概要 — state, changes, checks, and what this reader may do.
///
/// @param tables links to the sheets that the draft changes
/// @param remark why it was sent back; empty where it was not
/// @param outdated whether a newer revision was published since
/// @param problems of all files, with their places
public record DraftView(
        String path,
        String title,
        String author,
        String state,
        Tone tone,
        int version,
        int base,
        int newest,
        String reviewer,
        String remark,
        Doings may,
        List<TableLink> tables,
        List<ChangeViews.File> changes,
        List<String> problems,
        List<FailedView> failed,
        int examples) {
    public DraftView {
        tables = List.copyOf(tables);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        failed = List.copyOf(failed);
    }

    /// この人ができること.
    public record Doings(boolean edit, boolean send, boolean withdraw, boolean decide) {}

    /// 表へのリンク.
    public record TableLink(String href, String title, boolean changed) {}

    public boolean outdated() {
        return base != newest && (may.edit() || may.decide() || may.withdraw());
    }

    public boolean fit() {
        return problems.isEmpty() && failed.isEmpty();
    }
}
