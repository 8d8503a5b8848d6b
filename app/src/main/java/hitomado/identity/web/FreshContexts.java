package hitomado.identity.web;

import hitomado.identity.CurrentStaff;
import hitomado.platform.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// The session says only who is signed in; what a member of staff may do is that of now, a disabled one is nobody, and
/// so is whoever signed in too long ago.
final class FreshContexts implements SecurityContextRepository {
    private final SecurityContextRepository kept;
    private final CurrentStaff staff;
    private final Duration longest;
    private final Clock clock;

    /// @param longest after which even somebody who works all the time signs in again
    FreshContexts(SecurityContextRepository kept, CurrentStaff staff, Duration longest, Clock clock) {
        this.kept = kept;
        this.staff = staff;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Fresh(kept.loadDeferredContext(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        kept.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return kept.containsContext(request);
    }

    private SecurityContext fresh(SecurityContext context) {
        if (!(context.getAuthentication() instanceof SignedIn signedIn)) {
            return context;
        }
        if (signedIn.over(clock.instant(), longest)) {
            return SecurityContextHolder.createEmptyContext();
        }
        if (signedIn.getPrincipal() instanceof Actor.Staff before) {
            var now = SecurityContextHolder.createEmptyContext();
            staff.find(before.accountId()).ifPresent(actor -> now.setAuthentication(signedIn.as(actor)));
            return now;
        }
        return context;
    }

    /// Only a request that asks who it is costs anything.
    private final class Fresh implements DeferredSecurityContext {
        private final DeferredSecurityContext loaded;
        private @Nullable SecurityContext context;

        Fresh(DeferredSecurityContext loaded) {
            this.loaded = loaded;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                known = fresh(loaded.get());
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return loaded.isGenerated();
        }
    }
}
