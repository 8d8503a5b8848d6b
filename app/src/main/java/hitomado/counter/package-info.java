/// 窓口 — reception: find or read the person, lead the same interview, let the resident confirm and sign, submit.
///
/// Owns: receptions and confirmations (schema `counter`).
/// Offers: [Reception], [Sheets], [Confirmations]. Never: writes resident data, decides.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "registry",
            "procedures",
            "procedures :: *",
            "sessions",
            "guide",
            "applications",
            "identity",
            "door"
        })
@NullMarked
package hitomado.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
