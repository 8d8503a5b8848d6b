/// 手続きガイド — the portal, life events, and a person's own plan: which procedures, why, and what is still open.
///
/// Owns nothing in the database. Offers screens only. Never: decides — the rules do.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "procedures",
            "procedures :: *",
            "sessions",
            "identity",
            "door"
        })
@NullMarked
package hitomado.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
