/// 架空都市の準備 — fills an empty register with the synthetic city and gives its demo people their cards.
///
/// Owns nothing. Works only in mode `demo`; in real mode none of its beans exists.
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: *", "registry", "registry :: *", "identity", "identity :: *"})
@NullMarked
package hitomado.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
