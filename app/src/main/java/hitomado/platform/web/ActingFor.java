package hitomado.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/// 代理の表示 — request attribute with the name of the person whom the signed-in one acts for; every page shows it.
public final class ActingFor {
    private static final String ATTRIBUTE = ActingFor.class.getName();

    private ActingFor() {}

    public static void set(HttpServletRequest request, String name) {
        request.setAttribute(ATTRIBUTE, name);
    }

    /// Empty where the person acts in the own name.
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String name ? name : "";
    }
}
