package hitomado.platform.pdf;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/// 印刷用HTML — a page made safe and complete for printing, and the text that will be drawn.
record PrintedHtml(String html, String text) {
    /// First in the head, so that a layout's own style wins.
    private static final String STYLE = """
            @page { size: A4; margin: 15mm }
            html { font-family: "BIZ UDPGothic", "IPAmjMincho", sans-serif; -webkit-print-color-adjust: exact }
            """;

    /// Without IPAmj in the list Chromium would draw the plain character in place of an IVS that BIZ UD lacks.
    private static final Pattern FONT_FAMILY = Pattern.compile("(font-family\\s*:\\s*)([^;}!]+)");

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    static PrintedHtml of(String html) {
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.select("script, iframe, object, embed, link, base, meta[http-equiv]")
                .remove();
        var text = drawnText(document);
        document.select("[style]").forEach(e -> e.attr("style", withRareNames(e.attr("style"))));
        document.select("style")
                .forEach(e -> e.dataNodes().forEach(d -> d.setWholeData(withRareNames(d.getWholeData()))));
        document.head().prependElement("style").appendChild(new DataNode(STYLE));
        document.head()
                .prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY);
        document.head().prependElement("meta").attr("charset", "utf-8");
        var root = document.selectFirst("html");
        if (root != null && !root.hasAttr("lang")) {
            root.attr("lang", "ja"); // Han characters take their Japanese shapes
        }
        return new PrintedHtml(document.outerHtml(), text);
    }

    private static String withRareNames(String css) {
        return FONT_FAMILY
                .matcher(css)
                .replaceAll(match -> match.group(2).contains("IPAmjMincho")
                        ? "$0"
                        : "$1" + match.group(2).strip().replace("\\", "\\\\").replace("$", "\\$")
                                + ", \"IPAmjMincho\"");
    }

    private static String drawnText(Document document) {
        var text = new StringBuilder();
        document.body().forEachNode(node -> {
            if (node instanceof TextNode t) {
                text.append(t.getWholeText()).append('\n');
            }
        });
        document.body()
                .select("input[value], img[alt]")
                .forEach(e -> text.append(e.attr("value"))
                        .append('\n')
                        .append(e.attr("alt"))
                        .append('\n'));
        document.select("style").forEach(style -> text.append(style.data())); // content: "…"
        return text.toString();
    }
}
