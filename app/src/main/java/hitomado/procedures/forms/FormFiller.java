package hitomado.procedures.forms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/// 様式への記入 — fills official papers and joins them into one document, each form beginning on a new page.
///
/// Values become text nodes and attribute values of a parsed document, so that no markup in them can survive.
public final class FormFiller {
    private static final String SHELL = """
            <!DOCTYPE html><html lang="ja"><head><meta charset="UTF-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <title></title></head><body></body></html>""";
    private static final String BASE_STYLE = """
            body { margin: 0 }
            .sheet + .sheet { break-before: page }
            .source-mark { font-size: 6pt; vertical-align: super; white-space: nowrap }
            """;

    private FormFiller() {}

    /// The whole document.
    ///
    /// @param marks whether the source of each value is printed beside it
    public static String fill(List<FormSheet> sheets, boolean marks) {
        var document = Jsoup.parse(SHELL);
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        document.title(String.join("・", sheets.stream().map(FormFiller::title).toList()));
        style(document, BASE_STYLE);
        for (int i = 0; i < sheets.size(); i++) {
            append(document, sheets.get(i), "sheet-" + (i + 1), marks);
        }
        return document.outerHtml();
    }

    private static void append(Document document, FormSheet sheet, String name, boolean marks) {
        var layout = Jsoup.parse(sheet.procedure().form().layoutHtml());
        style(document, new SheetStyle(name, takeCss(layout)).scoped());
        new LayoutFilling(sheet, marks).fill(layout);
        var section = document.body().appendElement("section").attr("id", name).addClass("sheet");
        layout.body().classNames().forEach(section::addClass);
        section.attr("data-procedure", sheet.procedure().id());
        section.attr("data-unit", sheet.values().unit().value());
        section.insertChildren(0, layout.body().childNodes());
    }

    private static String title(FormSheet sheet) {
        return sheet.procedure().form().title().ja();
    }

    private static void style(Document document, String css) {
        document.head().appendElement("style").appendChild(new DataNode(css));
    }

    private static String takeCss(Document layout) {
        var css = new StringBuilder();
        layout.select("style").forEach(style -> css.append(style.data()).append('\n'));
        layout.select("style").remove();
        return css.toString();
    }
}
