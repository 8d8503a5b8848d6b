/// 受付セッション — facts with provenance, the interview over all procedures at once, hand-over between channels.
///
/// Owns: sessions, their people, answers, typed text and hand-over codes (schema `sessions`).
/// Offers: [Sessions] (begin, open, people), [Answers] (save), [Interview] (what is still open), [Handovers],
/// [Channels] (where it is held), [Revisions] (of its definitions), [LifeEventUse].
/// Reads the register only through the door of facts. Never: submits, decides or prints.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "procedures",
            "procedures :: *",
            "identity",
            "identity :: delegation",
            "door"
        })
@NullMarked
package hitomado.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
