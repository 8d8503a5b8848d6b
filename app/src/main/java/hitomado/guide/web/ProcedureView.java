package hitomado.guide.web;

import java.util.List;

/// 手続の表示 — the sections of a ぴったりサービス page.
///
/// @param feeYen in whole yen
public record ProcedureView(
        String id,
        String title,
        String summary,
        String target,
        String deadline,
        long feeYen,
        boolean online,
        String section,
        List<String> documents,
        List<String> law,
        boolean unverified) {}
