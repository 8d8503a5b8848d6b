package hitomado.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/// JTE templates as Spring views; every template gets `page`.
@Configuration(proxyBeanMethods = false)
class JteConfig {
    @Bean
    TemplateEngine templateEngine(@Value("${hitomado.jte.dev:false}") boolean dev) {
        if (dev) {
            return TemplateEngine.create(
                    new DirectoryCodeResolver(Path.of("src/main/jte")),
                    Path.of("target/jte-dev"),
                    ContentType.Html,
                    JteConfig.class.getClassLoader(),
                    "hitomado");
        }
        return TemplateEngine.createPrecompiled(null, ContentType.Html, JteConfig.class.getClassLoader(), "hitomado");
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine, Pages pages) {
        return new JteViews(engine, pages);
    }

    private record JteViews(TemplateEngine engine, Pages pages) implements ViewResolver, Ordered {
        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            if (name.startsWith("redirect:") || name.startsWith("forward:")) {
                return null; // looking for a class of that name opens every jar, at every redirect (measured)
            }
            var template = name + ".jte";
            return engine.hasTemplate(template) ? new JteView(engine, pages, template) : null;
        }
    }

    private static final class JteView extends AbstractView {
        private final TemplateEngine engine;
        private final Pages pages;
        private final String template;

        JteView(TemplateEngine engine, Pages pages, String template) {
            this.engine = engine;
            this.pages = pages;
            this.template = template;
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var params = new HashMap<String, Object>();
            var known = engine.getParamInfo(template);
            known.keySet().forEach(key -> {
                if (model.containsKey(key)) {
                    params.put(key, model.get(key));
                }
            });
            params.put("page", pages.of(request));
            var out = new Utf8ByteOutput();
            engine.render(template, params, out);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
