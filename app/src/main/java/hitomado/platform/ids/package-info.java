/// Numbers and codes (受付番号・引継ぎコード・団体コード): owns how things are identified inside and how people read them aloud.
///
/// Offers [Ids] for internal keys, [ReceiptNumber] for people, [HandoverCode] for a few minutes at a counter.
/// None of them proves who somebody is: knowing a receipt number alone must never open anything.
@NullMarked
@NamedInterface("ids")
package hitomado.platform.ids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
