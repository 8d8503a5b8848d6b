package hitomado.identity.web;

import hitomado.identity.CurrentStaff;
import hitomado.platform.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// The session says only who is signed in; what a member of staff may do is that of now, and a disabled one is nobody.
final class FreshContexts implements SecurityContextRepository {
    private final SecurityContextRepository kept;
    private final CurrentStaff staff;

    FreshContexts(SecurityContextRepository kept, CurrentStaff staff) {
        this.kept = kept;
        this.staff = staff;
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
        if (context.getAuthentication() instanceof SignedIn signedIn
                && signedIn.getPrincipal() instanceof Actor.Staff before) {
            var now = SecurityContextHolder.createEmptyContext();
            staff.find(before.accountId()).ifPresent(actor -> now.setAuthentication(new SignedIn(actor)));
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
