package hitomado.platform.web;

import hitomado.platform.limits.AddressBudget;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// 入場の調整 — lets only so many requests work at once, the others wait their turn in the order in which they came.
///
/// A request may hold two database connections at once (what must be kept although the rest fails is written apart), so
/// that as many requests as there are connections could wait for each other for ever; half as many cannot.
final class Turnstile extends OncePerRequestFilter {
    private static final String BUSY = """
            ただいま混み合っています。少し待ってから、もう一度開いてください。入力した内容は保存されています。
            いま 混（こ）んでいます。 少（すこ）し 待（ま）ってから、 もう一度（いちど） 開（ひら）いてください。
            We are very busy. Please try again in a moment; what you saved is kept.
            """;

    private static final String TOO_MANY = """
            この場所からの要求が多すぎます。少し待ってから、もう一度開いてください。入力した内容は保存されています。
            ここからの 数（かず）が 多（おお）すぎます。 少（すこ）し 待（ま）ってから、 もう一度（いちど） 開（ひら）いてください。
            There are too many requests from where you are. Please try again in a moment; what you saved is kept.
            """;

    private final Semaphore places;
    private final long patienceMillis;
    private final AddressBudget budget;

    Turnstile(int places, long patienceMillis, AddressBudget budget) {
        this.places = new Semaphore(places, true);
        this.patienceMillis = patienceMillis;
        this.budget = budget;
    }

    /// Files need no database; an upload would keep its place as long as its sender is slow.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var type = request.getContentType();
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/img/")
                || path.startsWith("/webjars/")
                || path.startsWith("/actuator/")
                || type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!budget.take(request.getRemoteAddr(), System.nanoTime())) {
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, TOO_MANY);
            return;
        }
        if (!enter()) {
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE, BUSY);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String why) throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(why.getBytes(StandardCharsets.UTF_8));
    }

    private boolean enter() {
        try {
            return places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
