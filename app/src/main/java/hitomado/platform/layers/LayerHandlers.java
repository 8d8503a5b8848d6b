package hitomado.platform.layers;

import hitomado.platform.rights.Declared;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// 層の入口 — a handler of another layer is not mapped: its path is not found, whoever asks.
@Configuration(proxyBeanMethods = false)
@InLayer({Layer.INTERNET, Layer.LGWAN, Layer.MYNUMBER})
class LayerHandlers {
    @Bean
    WebMvcRegistrations handlersOfThisLayer(Environment settings) {
        var layer = Layer.of(settings);
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Mapping(layer);
            }
        };
    }

    @Bean
    FilterRegistrationBean<Filter> pathsOfThisLayer(Environment settings) {
        var layer = Layer.of(settings);
        Filter filter = (request, response, chain) -> {
            if (layer.knows(((HttpServletRequest) request).getServletPath())) {
                chain.doFilter(request, response);
            } else {
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        };
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static final class Mapping extends RequestMappingHandlerMapping {
        private final Layer layer;

        Mapping(Layer layer) {
            this.layer = layer;
        }

        @Override
        protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
            var mapping = super.getMappingForMethod(method, handlerType);
            if (mapping == null || !handlerType.getName().startsWith("hitomado.")) {
                return mapping;
            }
            var declared = Declared.of(method, handlerType);
            var served = declared.isPresent()
                    && mapping.getPatternValues().stream().allMatch(path -> layer.serves(declared.get(), path));
            return served ? mapping : null;
        }
    }
}
