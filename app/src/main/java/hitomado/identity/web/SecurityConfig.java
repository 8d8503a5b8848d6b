package hitomado.identity.web;

import hitomado.identity.CurrentStaff;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Rights;
import hitomado.platform.rights.Use;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Who may reach which paths; what a signed-in actor may do there is decided by the module behind the path.
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    private static final String[] PUBLIC = {
        "/",
        "/guide/**",
        "/procedures/**",
        "/confirm/**",
        "/language",
        "/css/**",
        "/img/**",
        "/js/**",
        "/webjars/**",
        "/favicon.ico",
        "/accessibility",
        "/privacy",
        "/sign-in/**",
        "/staff/sign-in",
        "/staff/sign-in/**",
        "/h/**",
        "/unsubscribe/*",
        "/demo/mailbox",
        "/actuator/health",
        "/actuator/health/**"
    };
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// Nothing of the device is used but the camera, by the pages that read a document, and passkeys.
    private static final String DEVICES = "camera=(self), publickey-credentials-get=(self), "
            + "publickey-credentials-create=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=()";

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SignInPages signInPages,
            SignOut signOut,
            SecurityContextRepository contexts,
            @Value("${hitomado.mode}") String mode)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/demo/**")
                        .access(mode.equals("demo") ? (who, where) -> YES : signedInAs(Actor.Staff.class))
                        .requestMatchers("/actuator/**")
                        .access((who, where) -> new AuthorizationDecision(holds(who.get(), Permission.OPERATIONS_READ)))
                        .requestMatchers("/staff/**")
                        .access(signedInAs(Actor.Staff.class))
                        .anyRequest()
                        .access(signedInAs(Actor.class)))
                // mail programs post here without cookies (RFC 8058); the token in the path is the only right it takes
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens(mode)).ignoringRequestMatchers("/unsubscribe/*"))
                .requestCache(cache -> cache.requestCache(requestCache()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(signInPages).accessDeniedHandler(new Refusal()))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(DEVICES)))
                .build();
    }

    /// Requests are measured as a whole; measuring each of some fifteen filters again tells an operator nothing more.
    @Bean
    SecurityObservationSettings filtersAreNotMeasuredOneByOne() {
        return SecurityObservationSettings.noObservations();
    }

    /// A cookie, not the session: visitors who only read cost no session row, and a form outlives the session's end.
    @Bean
    CsrfTokenRepository csrfTokens(@Value("${hitomado.mode}") String mode) {
        var tokens = new CookieCsrfTokenRepository();
        var real = mode.equals("real");
        tokens.setCookieName(real ? "__Host-HITOMADO-CSRF" : "HITOMADO-CSRF");
        tokens.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Strict");
            if (real) {
                cookie.secure(true);
            }
        });
        tokens.setCookiePath("/");
        return tokens;
    }

    /// Keeps what was posted after the session had ended, so that it goes through after signing in again.
    @Bean
    RequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("POST"));
        return cache;
    }

    /// Of our own: what Spring Boot makes from `server.servlet.session.cookie` does not reach Spring Session in tests.
    @Bean
    CookieSerializer sessionCookie(@Value("${hitomado.mode}") String mode) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(mode.equals("real") ? "__Host-HITOMADO" : "HITOMADO");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (mode.equals("real")) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    @Bean
    SecurityContextRepository securityContexts(
            CurrentStaff staff, @Value("${hitomado.session.longest}") Duration longest, Clock clock) {
        return new FreshContexts(new HttpSessionSecurityContextRepository(), staff, longest, clock);
    }

    /// No user details: people sign in by card or by [StaffSignInScreen]; this keeps Spring Boot from making a user.
    @Bean
    UserDetailsService noUserDetails() {
        return new InMemoryUserDetailsManager();
    }

    private static boolean holds(@Nullable Authentication who, Permission permission) {
        return who != null
                && who.getPrincipal() instanceof Actor.Staff staff
                && Rights.holds(staff, Use.of(permission));
    }

    private static AuthorizationManager<RequestAuthorizationContext> signedInAs(Class<? extends Actor> kind) {
        return (authentication, context) -> {
            var who = authentication.get();
            return new AuthorizationDecision(who != null && kind.isInstance(who.getPrincipal()));
        };
    }
}
