package hitomado.platform.web;

import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 現在の行為者 — the signed-in [Actor] as controller argument (`Actor`, `Actor.Staff`, `Actor.Resident`).
@Configuration(proxyBeanMethods = false)
public class CurrentActor implements WebMvcConfigurer {

    public static @Nullable Actor orNull() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return Actor.class.isAssignableFrom(parameter.getParameterType());
            }

            @Override
            public @Nullable Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                var actor = orNull();
                if (!parameter.getParameterType().isInstance(actor)) {
                    throw new NotAllowed("needs " + parameter.getParameterType().getSimpleName());
                }
                return actor;
            }
        });
    }
}
