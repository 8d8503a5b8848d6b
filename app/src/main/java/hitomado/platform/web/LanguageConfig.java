package hitomado.platform.web;

import hitomado.platform.Lang;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// The language is a cookie of its own, so that it survives sign-in, sign-out and the end of a session.
@Configuration(proxyBeanMethods = false)
class LanguageConfig {
    static final String COOKIE = "lang";

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                var cookie = WebUtils.getCookie(request, COOKIE);
                if (cookie != null) {
                    return Lang.ofCode(cookie.getValue()).locale();
                }
                return "en".equals(request.getLocale().getLanguage()) && request.getHeader("Accept-Language") != null
                        ? Lang.EN.locale()
                        : Lang.JA.locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                if (response != null && locale != null) {
                    response.addCookie(cookie(Lang.of(locale)));
                }
            }
        };
    }

    static Cookie cookie(Lang lang) {
        var cookie = new Cookie(COOKIE, lang.code());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
