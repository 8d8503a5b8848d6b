/// 扉の伝送: owns how the inner network pulls over the two doors of the outer one: signed, answered once, never inward.
///
/// Offers [OuterDoor] (what the outer process answers), [InnerCall] (how the inner process asks) and [Rounds].
/// Never: opens a seal; what it carries is sealed from end to end.
@NullMarked
@NamedInterface("transport")
package hitomado.door.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
