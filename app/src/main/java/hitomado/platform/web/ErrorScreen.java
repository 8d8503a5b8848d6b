package hitomado.platform.web;

import hitomado.platform.rights.Open;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// The same error page for what fails before or after a controller: filters, the container, a view.
@Controller
@Open
class ErrorScreen implements ErrorController {
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 500);

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var shown = KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
        response.setStatus(status);
        model.addAttribute("status", shown);
        if (request.getAttribute(ErrorReason.ATTRIBUTE) instanceof String reason) {
            model.addAttribute("reason", reason);
        }
        model.addAttribute("reference", shown == 500 ? ErrorPages.log(bug(request)) : "");
        return "platform/web/error";
    }

    private static @Nullable Throwable bug(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable bug ? bug : null;
    }
}
