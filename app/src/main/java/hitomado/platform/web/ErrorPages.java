package hitomado.platform.web;

import hitomado.platform.Acting;
import hitomado.platform.Conflict;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// エラー画面 — one place that turns exceptions into pages; never shows an exception's message.
@ControllerAdvice
class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String VIEW = "platform/web/error";

    private final AuditTrail audit;

    ErrorPages(AuditTrail audit) {
        this.audit = audit;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    String notFound(Model model, HttpServletResponse response) {
        return page(model, response, 404, "");
    }

    @ExceptionHandler(NotAllowed.class)
    String notAllowed(Model model, HttpServletRequest request, HttpServletResponse response) {
        var who = CurrentActor.orNull();
        if (who != null) {
            // the pattern: the address itself could hold what somebody typed
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            audit.note(AuditEvent.of(AuditKind.ACCESS_REFUSED, Acting.by(who), who.key())
                    .with("path", request.getMethod() + " " + (pattern == null ? "" : pattern)));
        }
        if (request.getAttribute(ErrorReason.ATTRIBUTE) instanceof String reason) {
            model.addAttribute("reason", reason);
        }
        return page(model, response, 403, "");
    }

    @ExceptionHandler(Conflict.class)
    String conflict(Model model, HttpServletResponse response) {
        return page(model, response, 409, "");
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MultipartException.class,
        BindException.class
    })
    String badRequest(Model model, HttpServletResponse response) {
        return page(model, response, 400, "");
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    String wrongMethod(Model model, HttpServletResponse response) {
        return page(model, response, 405, "");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(Model model, HttpServletResponse response) {
        return page(model, response, 413, "");
    }

    @ExceptionHandler(Exception.class)
    String bug(Exception exception, Model model, HttpServletResponse response) {
        return page(model, response, 500, log(exception));
    }

    /// Logs a bug once and gives the number that the page shows.
    static String log(@Nullable Throwable bug) {
        var reference = HexFormat.of()
                .withUpperCase()
                .toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("reference {}", reference, bug);
        return reference;
    }

    private static String page(Model model, HttpServletResponse response, int status, String reference) {
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("reference", reference);
        return VIEW;
    }
}
