package hitomado.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.limits.AddressBudget;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TurnstileTests {
    @Test
    void tellsThoseWhoWaitTooLongThatItIsBusyAndLetsTheNextOnesIn() throws Exception {
        var turnstile = new Turnstile(1, 20, new AddressBudget(0));
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = visitors.submit(() -> pass(turnstile, "/my", null, (request, response) -> {
                inside.countDown();
                await(leave);
            }));
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            var busy = pass(turnstile, "/my", null, (request, response) -> {});
            assertThat(busy.getStatus()).isEqualTo(503);
            assertThat(busy.getHeader("Retry-After")).isEqualTo("10");
            assertThat(busy.getContentAsString()).contains("混み合っています", "very busy");
            leave.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).getStatus()).isEqualTo(200);
        }
        assertThat(passes(turnstile, "/my", null)).isTrue();
    }

    @Test
    void oneAddressThatAsksTooOftenIsToldToWait() throws Exception {
        var turnstile = new Turnstile(1, 20, new AddressBudget(1));
        var statuses = new java.util.ArrayList<Integer>();
        for (var i = 0; i < 20; i++) {
            statuses.add(pass(turnstile, "/my", null, (request, response) -> {}).getStatus());
        }
        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses.subList(15, 20)).contains(429);
        assertThat(passes(turnstile, "/css/base.css", null)).isTrue();
    }

    @Test
    void filesAndUploadsNeedNoPlace() throws Exception {
        var turnstile = new Turnstile(0, 1, new AddressBudget(0));
        assertThat(passes(turnstile, "/css/base.css", null)).isTrue();
        assertThat(passes(turnstile, "/my/applications/1/documents", "multipart/form-data; boundary=x"))
                .isTrue();
        assertThat(passes(turnstile, "/my", null)).isFalse();
    }

    private static boolean passes(Turnstile turnstile, String path, @Nullable String type) throws Exception {
        var passed = new AtomicBoolean();
        pass(turnstile, path, type, (request, response) -> passed.set(true));
        return passed.get();
    }

    private static MockHttpServletResponse pass(
            Turnstile turnstile, String path, @Nullable String type, FilterChain chain)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setContentType(type);
        var response = new MockHttpServletResponse();
        turnstile.doFilter(request, response, chain);
        return response;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
