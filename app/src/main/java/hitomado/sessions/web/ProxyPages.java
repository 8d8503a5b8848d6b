package hitomado.sessions.web;

import hitomado.platform.Actor;
import hitomado.platform.web.ActingFor;
import hitomado.platform.web.CurrentActor;
import hitomado.platform.web.ErrorReason;
import hitomado.sessions.ProxySessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 代理中の画面 — every page of a session that a proxy began says for whom, and an error says that the delegation is over.
@Configuration(proxyBeanMethods = false)
class ProxyPages implements WebMvcConfigurer {
    private static final Pattern SESSION = Pattern.compile("/sessions/([0-9a-f-]{36})(/.*)?");

    private final ProxySessions proxies;

    ProxyPages(ProxySessions proxies) {
        this.proxies = proxies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Saying()).addPathPatterns("/sessions/**");
    }

    private final class Saying implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var path = SESSION.matcher(request.getRequestURI());
            if (CurrentActor.orNull() instanceof Actor.Resident who && path.matches()) {
                proxies.findRepresented(who, path.group(1)).ifPresent(represented -> {
                    ActingFor.set(request, represented.name());
                    if (!represented.allowed()) {
                        request.setAttribute(ErrorReason.ATTRIBUTE, ErrorReason.DELEGATION_OVER);
                    }
                });
            }
            return true;
        }
    }
}
