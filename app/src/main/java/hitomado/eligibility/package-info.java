/// 対象者の把握 — who in the whole city is entitled to what: columns of the city's facts, scans, and the rule workbench.
///
/// Owns: who was found entitled to which programme, and drafts of rules (schema `eligibility`).
/// Every scan reads the register under a purpose and only facts that the programme names a basis for.
/// Never: tells anybody (that is [hitomado.notices]), or shows a clerk a person where a count will do.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "procedures",
            "procedures :: *",
            "registry",
            "registry :: changes",
            "registry :: columns"
        })
@NullMarked
package hitomado.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
