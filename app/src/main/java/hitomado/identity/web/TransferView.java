package hitomado.identity.web;

import hitomado.platform.web.PageLinks;
import java.util.List;

/// 人事異動の取込みの画面の内容
///
/// @param told empty where nothing is
public record TransferView(
        List<String> flaws,
        String told,
        List<Order> waiting,
        long waitingTotal,
        List<Order> failed,
        long withoutPassword) {

    /// 発令 — as a line; `why` is empty for those that wait.
    public record Order(String id, String login, String name, String kind, String from, String to, String why) {}

    /// 下見 — one page of the lines of one outcome.
    public record Plan(String path, List<Tab> tabs, List<Line> lines, PageLinks links, long wrong, long changes) {}

    public record Tab(String href, String label, long count, boolean current) {}

    /// @param work cases that the person has taken on
    public record Line(
            int number,
            String login,
            String name,
            String kind,
            String from,
            boolean later,
            String before,
            String after,
            int work,
            List<String> flaws) {}
}
