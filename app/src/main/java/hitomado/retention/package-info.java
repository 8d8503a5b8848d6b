/// 廃棄 — what is due, who proposes and who confirms its destruction, and the certificate of it.
///
/// Owns: disposals, their cases and holds (schema `retention`). Offers: [Disposals], [Holds].
/// Never: destroys anything that two different people have not agreed on, or what a hold keeps.
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "procedures", "casework", "applications"})
@NullMarked
package hitomado.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
