/// 制度の案内 — outreach: tells those whom a scan found, by the channels they chose, once, and counts what came of it.
///
/// Owns: campaigns, notices with their sends, and what people want to hear of (schema `notices`).
/// Never: decides who is entitled (that is [hitomado.eligibility]), or writes to the dead or, without a human's word,
/// to protected persons.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "procedures",
            "procedures :: *",
            "registry",
            "identity",
            "door",
            "eligibility",
            "applications",
            "applications :: *"
        })
@NullMarked
package hitomado.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
