/// 三層の網: owns which of the three networks a process stands in, and what it may run, serve and migrate there.
///
/// Offers [Layer] and [InLayer]. Never: knows what crosses between the networks (that is the door's).
@NullMarked
@NamedInterface("layers")
package hitomado.platform.layers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
