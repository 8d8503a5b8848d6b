package hitomado.owndata.web;

import hitomado.owndata.OwnCopy;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForResidents;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.HtmlUtils;

/// 自分のデータ — explains and gives out the copy of one's own data; only to who signed in with the card.
@Controller
@ForResidents
class OwnDataScreen {
    static final String PATH = "/my/data";

    private final OwnCopy copy;
    private final Pages pages;
    private final Clock clock;

    OwnDataScreen(OwnCopy copy, Pages pages, Clock clock) {
        this.copy = copy;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(Actor.Resident who) {
        return "owndata/web/data";
    }

    /// POST, so that no link or prefetch of somebody else makes a copy.
    @PostMapping(PATH)
    void download(Actor.Resident who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.of(request);
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"hitomado-data-" + LocalDate.now(clock) + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var out = new BufferedOutputStream(response.getOutputStream(), 1 << 15);
        copy.write(who, out, contents -> index(page, contents));
        out.flush();
    }

    /// A page that needs nothing but itself.
    private String index(Page page, OwnCopy.Contents contents) {
        var html = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"" + page.lang().html()
                        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
        html.append(text(page, "owndata.title")).append("</title></head><body><main><h1>");
        html.append(text(page, "owndata.title")).append("</h1><p>");
        html.append(text(
                page,
                "owndata.made",
                JapaneseDate.shortForm(contents.madeAt().atZone(clock.getZone()).toLocalDate())));
        html.append("</p><ul>");
        contents.entries()
                .forEach((file, count) -> html.append("<li><a href=\"")
                        .append(file)
                        .append("\">")
                        .append(text(page, "owndata.file." + file.replace(".json", "")))
                        .append("</a>（")
                        .append(text(page, "owndata.count", count))
                        .append("）</li>"));
        html.append("</ul><h2>").append(text(page, "owndata.documents")).append("</h2><ul>");
        contents.documents()
                .forEach(path -> html.append("<li><a href=\"")
                        .append(HtmlUtils.htmlEscape(path, "UTF-8"))
                        .append("\">")
                        .append(HtmlUtils.htmlEscape(path.substring(path.lastIndexOf('/') + 1), "UTF-8"))
                        .append("</a></li>"));
        return html.append("</ul><p>")
                .append(text(page, "owndata.json"))
                .append("</p></main></body></html>\n")
                .toString();
    }

    private static String text(Page page, String key, Object... args) {
        return HtmlUtils.htmlEscape(page.t(key, args), "UTF-8");
    }
}
