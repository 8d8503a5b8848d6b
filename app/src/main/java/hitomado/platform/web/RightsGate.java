package hitomado.platform.web;

import hitomado.platform.NotAllowed;
import hitomado.platform.rights.Declared;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 入口の権限の確認 — lets a request through to its handler as the handler declares; what declares nothing is closed.
@Configuration(proxyBeanMethods = false)
class RightsGate implements WebMvcConfigurer {
    private static final String OURS = "hitomado.";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate());
    }

    private static final class Gate implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (!(handler instanceof HandlerMethod method)
                    || !method.getBeanType().getName().startsWith(OURS)
                    || request.getDispatcherType() == DispatcherType.ERROR) {
                return true;
            }
            var declared = Declared.of(method.getMethod(), method.getBeanType())
                    .orElseThrow(() -> new NotAllowed("undeclared"));
            var who = CurrentActor.orNull();
            if (declared instanceof Declared.Residents residents && residents.asksForMore(who)) {
                response.sendRedirect(StepUpPath.to(request));
                return false;
            }
            if (!declared.admits(who)) {
                throw new NotAllowed("declared");
            }
            return true;
        }
    }
}
