package hitomado.registry.web;

import hitomado.platform.web.Field;
import hitomado.platform.web.PageLinks;
import java.util.List;

/// 目立つ照会の表示.
///
/// @param rules the rules with their parameters of today, in words
/// @param named `yes`, `no`, or empty where nobody was named just now
public record UnusualView(
        boolean all,
        int total,
        List<Line> lines,
        List<String> rules,
        Field actor,
        Field number,
        String named,
        PageLinks links) {
    public UnusualView {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    /// 一行
    ///
    /// @param what why it stands out, with its numbers
    /// @param review who looked into it and what came of it; empty: nobody yet
    public record Line(String href, String day, String what, String actor, String section, String review) {}

    /// 照会の一行
    public record Read(String at, String number, String href, String purpose, String fields, boolean masked) {}
}
