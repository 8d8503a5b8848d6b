package hitomado.identity.oidc.pretend;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// The city's style sheets, served by the provider itself.
final class StyleSheets extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = String.valueOf(request.getPathInfo());
        var sheet = name.matches("/[a-z]+\\.css") ? StyleSheets.class.getResourceAsStream("/static/css" + name) : null;
        if (sheet == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (sheet) {
            response.setContentType("text/css;charset=UTF-8");
            sheet.transferTo(response.getOutputStream());
        }
    }
}
