package hitomado.procedures.forms;

import java.util.regex.Pattern;

/// The style of one form, confined to its sheet so that the styles of several forms do not meet in one document.
///
/// `@page` becomes a page of its own name; `html`, `body` and `:root` become the sheet itself.
record SheetStyle(String name, String css) {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("@page\\s*(?::[a-z]+)?\\s*\\{(?:[^{}]|\\{[^}]*})*}");
    private static final Pattern ROOT = Pattern.compile("(^|[},{;]\\s*)(?:html|body|:root)(?=[\\s,{.:>])");

    String scoped() {
        var plain = COMMENT.matcher(css).replaceAll("").strip();
        var pages = new StringBuilder();
        var matcher = PAGE.matcher(plain);
        while (matcher.find()) {
            pages.append(matcher.group().replaceFirst("@page", "@page " + name)).append('\n');
        }
        var rest = ROOT.matcher(matcher.replaceAll("").strip()).replaceAll("$1:scope");
        return pages + "#" + name + " { page: " + name + " }\n@scope (#" + name + ") {\n" + rest + "\n}\n";
    }
}
