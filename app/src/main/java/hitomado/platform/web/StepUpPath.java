package hitomado.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// ステップアップの入口 — the page that says why a stronger sign-in is needed, with the way back.
public final class StepUpPath {
    public static final String PATH = "/sign-in/step-up";

    private StepUpPath() {}

    /// Back to the page that was asked for; what was posted there has to be posted again.
    static String to(HttpServletRequest request) {
        return PATH + "?to=" + encoded(request.getMethod().equals("GET") ? request.getRequestURI() : "/my");
    }

    /// Takes a reception session along, so that no answer is lost.
    ///
    /// @param session id of the reception session
    public static String to(String path, String session) {
        return PATH + "?session=" + encoded(session) + "&to=" + encoded(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
